package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// Reads the bodies of Swagger 2.0: the `body` parameter, the `formData` parameters together, the responses.
final class SwaggerBodies {
    /// Where a document names no media type, tools take this one.
    private static final List<String> USUAL = List.of("application/json");

    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> FORMS = Set.of(MULTIPART, FORM);

    private final Reading reading;
    private final SwaggerParameters parameters;
    private final Cursor root;

    SwaggerBodies(Reading reading, SwaggerParameters parameters, Cursor root) {
        this.reading = reading;
        this.parameters = parameters;
        this.root = root;
    }

    @Nullable
    RequestBody request(Cursor operation, List<Cursor> written) {
        List<Cursor> fields =
                written.stream().filter(at -> "formData".equals(at.text("in"))).toList();
        for (Cursor at : written) {
            if ("body".equals(at.text("in"))) {
                if (!fields.isEmpty()) {
                    reading.notice(at, "an operation has a body and form fields; only the body is compared.");
                }
                return new RequestBody(
                        at.isTrue("required"), payloads(at, mediaTypes(operation, "consumes")), reading.origin(at));
            }
        }
        return fields.isEmpty() ? null : form(operation, fields);
    }

    private List<Payload> payloads(Cursor owner, List<String> mediaTypes) {
        Schema schema = schema(owner);
        return mediaTypes.stream()
                .map(type -> new Payload(type, schema, reading.origin(owner)))
                .toList();
    }

    private RequestBody form(Cursor operation, List<Cursor> fields) {
        boolean files = fields.stream().anyMatch(at -> "file".equals(at.text("type")));
        List<String> named = mediaTypes(operation, "consumes").stream()
                .filter(FORMS::contains)
                .toList();
        List<String> types = named.isEmpty() ? List.of(files ? MULTIPART : FORM) : named;
        Schema schema = reading.graph().schema(operation.with(formSchema(operation, fields)));
        List<Encoding> encodings = fields.stream()
                .filter(at -> "array".equals(at.text("type")))
                .map(at -> new Encoding(
                        String.valueOf(at.text("name")),
                        null,
                        SwaggerParameters.form(at, Parameter.Place.QUERY),
                        List.of(),
                        reading.origin(at)))
                .toList();
        return new RequestBody(
                fields.stream().anyMatch(at -> at.isTrue("required")),
                types.stream()
                        .map(type -> new Payload(type, schema, null, encodings, reading.origin(operation)))
                        .toList(),
                reading.origin(operation));
    }

    /// All form fields as one object; its place is that of the operation.
    private MapNode formSchema(Cursor operation, List<Cursor> fields) {
        List<MapNode.Member> properties = new ArrayList<>();
        List<Node> required = new ArrayList<>();
        for (Cursor at : fields) {
            String name = String.valueOf(at.text("name"));
            properties.add(
                    new MapNode.Member(name, at.mark(), parameters.value(at).node()));
            if (at.isTrue("required")) {
                required.add(new ScalarNode(at.mark(), StringNode.valueOf(name)));
            }
        }
        var mark = operation.mark();
        List<MapNode.Member> members = new ArrayList<>();
        members.add(new MapNode.Member("type", mark, new ScalarNode(mark, StringNode.valueOf("object"))));
        members.add(new MapNode.Member("properties", mark, new MapNode(mark, properties)));
        if (!required.isEmpty()) {
            members.add(new MapNode.Member("required", mark, new ListNode(mark, required)));
        }
        return new MapNode(mark, members);
    }

    List<Response> responses(Cursor operation) {
        List<Response> responses = new ArrayList<>();
        Cursor all = operation.get("responses");
        if (all != null) {
            List<String> types = mediaTypes(operation, "produces");
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    reading.check(Members.Owner.SWAGGER_RESPONSE, at);
                    responses.add(new Response(
                            entry.name(),
                            at.get("schema") == null ? List.of() : payloads(at, types),
                            parameters.headers(at),
                            List.of(),
                            reading.origin(entry.value())));
                }
            }
        }
        return responses;
    }

    /// A schema of type `file` says only that bytes come, whatever they are.
    private @Nullable Schema schema(Cursor owner) {
        Cursor schema = owner.get("schema");
        return schema == null || "file".equals(schema.text("type")) ? null : reading.schema(schema);
    }

    private List<String> mediaTypes(Cursor operation, String member) {
        Node own = operation.node().get(member);
        Node list = own == null ? root.node().get(member) : own;
        List<String> types = list == null
                ? List.of()
                : list.items().stream()
                        .map(Node::text)
                        .map(String::valueOf)
                        .distinct()
                        .toList();
        return types.isEmpty() ? USUAL : types;
    }
}
