package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The members that objects of OpenAPI 2.0 to 3.2 and of AsyncAPI have, and those met that are none of them: each is
/// told once, where
/// it first stands, with the number of its places.
final class Members {
    /// What Swagger 2.0 says of a value that is no body.
    private static final String ITEMS = "type format items collectionFormat default maximum exclusiveMaximum minimum"
            + " exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf";

    /// An object of the specification.
    enum Owner {
        PATH_ITEM(
                "a path item",
                "$ref summary description get put post delete options head patch trace query additionalOperations"
                        + " servers parameters"),
        OPERATION(
                "an operation",
                "tags summary description externalDocs operationId parameters requestBody responses callbacks"
                        + " deprecated security servers"),
        PARAMETER(
                "a parameter",
                "$ref name in description summary required deprecated allowEmptyValue style explode allowReserved"
                        + " schema example examples content"),
        REQUEST_BODY("a request body", "$ref description summary content required"),
        RESPONSE("a response", "$ref summary description headers content links"),
        MEDIA_TYPE(
                "a media type",
                "$ref description summary schema itemSchema example examples encoding prefixEncoding itemEncoding"),
        DOCUMENT(
                "the document",
                "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs"),
        INFO("'info'", "title summary description termsOfService contact license version"),
        CONTACT("a contact", "name url email"),
        LICENSE("a license", "name identifier url"),
        COMPONENTS(
                "'components'",
                "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems"
                        + " mediaTypes"),
        TAG("a tag", "name summary description externalDocs parent kind"),
        EXTERNAL_DOCS("external documentation", "description url"),
        SERVER("a server", "url name description variables"),
        SERVER_VARIABLE("a variable of a server", "enum default description"),
        HEADER(
                "a header",
                "$ref description summary required deprecated style explode schema example examples content"),
        EXAMPLE("an example", "$ref summary description value externalValue dataValue serializedValue"),
        ENCODING("an encoding", "contentType headers style explode allowReserved encoding prefixEncoding itemEncoding"),
        LINK("a link", "$ref summary operationRef operationId parameters requestBody description server"),
        SECURITY_SCHEME(
                "a security scheme",
                "$ref summary type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl"
                        + " deprecated"),
        OAUTH_FLOW("an OAuth 2 flow", "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes"),
        SWAGGER(
                "a document of Swagger 2.0",
                "swagger info host basePath schemes consumes produces paths definitions parameters responses"
                        + " securityDefinitions security tags externalDocs"),
        SWAGGER_PATH_ITEM("a path item of Swagger 2.0", "$ref get put post delete options head patch parameters"),
        SWAGGER_OPERATION(
                "an operation of Swagger 2.0",
                "tags summary description externalDocs operationId consumes produces parameters responses schemes"
                        + " deprecated security"),
        SWAGGER_PARAMETER(
                "a parameter of Swagger 2.0", "$ref name in description required schema allowEmptyValue " + ITEMS),
        SWAGGER_RESPONSE("a response of Swagger 2.0", "$ref description schema headers examples"),
        SWAGGER_HEADER("a header of Swagger 2.0", "description " + ITEMS),
        CHANNEL(
                "a channel",
                "$ref address messages title summary description servers parameters tags externalDocs bindings"
                        + " subscribe publish deprecated"),
        CHANNEL_OPERATION(
                "an operation of a channel",
                "$ref action channel operationId title summary description security tags externalDocs bindings traits"
                        + " message messages reply deprecated"),
        MESSAGE(
                "a message",
                "$ref messageId headers payload correlationId schemaFormat contentType name title summary description"
                        + " tags externalDocs bindings examples traits oneOf deprecated");

        /// Those whose examples are Example Objects of OpenAPI 3.
        private static final Set<Owner> WITH_EXAMPLES = Set.of(PARAMETER, MEDIA_TYPE, HEADER, COMPONENTS);

        private final String words;
        private final String names;

        Owner(String words, String names) {
            this.words = words;
            this.names = " " + names + " ";
        }

        private boolean has(String name) {
            return name.indexOf(' ') < 0 && names.contains(" " + name + " ");
        }
    }

    /// @param places identity counts: one part is come to by many ways
    private record Unknown(Cursor first, Set<Node> places) {
        private Unknown with(Node place) {
            places.add(place);
            return this;
        }
    }

    private final Map<String, Unknown> unknown = new LinkedHashMap<>();

    void check(Owner owner, Cursor at) {
        for (Cursor.Entry entry : at.entries()) {
            if (!owner.has(entry.name()) && !entry.name().startsWith("x-")) {
                unknown.computeIfAbsent(
                                "'" + entry.name() + "' is no member of " + owner.words,
                                _ -> new Unknown(entry.value(), Collections.newSetFromMap(new IdentityHashMap<>())))
                        .with(at.node());
            }
        }
        Cursor examples = Owner.WITH_EXAMPLES.contains(owner) ? at.get("examples") : null;
        if (examples != null) {
            examples.entries().forEach(entry -> check(Owner.EXAMPLE, entry.value()));
        }
    }

    /// Looks at the objects that say nothing of operations: the document itself, its title, tags, components.
    void checkDocument(Cursor root) {
        check(root.get("swagger") == null ? Owner.DOCUMENT : Owner.SWAGGER, root);
        checkAt(Owner.INFO, root, "/info");
        checkAt(Owner.CONTACT, root, "/info/contact");
        checkAt(Owner.LICENSE, root, "/info/license");
        checkAt(Owner.COMPONENTS, root, "/components");
        checkAt(Owner.EXTERNAL_DOCS, root, "/externalDocs");
        Cursor tags = root.get("tags");
        if (tags != null) {
            for (Cursor tag : tags.items()) {
                check(Owner.TAG, tag);
                checkAt(Owner.EXTERNAL_DOCS, tag, "/externalDocs");
            }
        }
    }

    private void checkAt(Owner owner, Cursor from, String pointer) {
        Cursor at = from.follow(pointer);
        if (at != null) {
            check(owner, at);
        }
    }

    /// One sentence for each unknown member, after its place.
    List<String> notices(String file) {
        List<String> notices = new ArrayList<>();
        unknown.forEach((what, where) -> notices.add(Reading.position(file, where.first()) + ": " + what
                + " and is not read"
                + (where.places().size() == 1 ? "." : " (" + where.places().size() + " places).")));
        return notices;
    }
}
