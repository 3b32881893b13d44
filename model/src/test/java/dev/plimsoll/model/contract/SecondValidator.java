package dev.plimsoll.model.contract;

import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.plimsoll.model.contract.diff.SwaggerDocument;
import dev.plimsoll.model.contract.schema.Flow;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A second judge of tests, over another library than [IndependentValidator]. It knows plain JSON Schema only, so
/// OpenAPI 3.0 and Swagger 2.0 are written as draft-07 first ([AsJsonSchema]).
public final class SecondValidator {
    private static final URI DOCUMENT = URI.create("https://plimsoll.test/document");
    private static final Map<Dialect, SpecificationVersion> VERSIONS = Map.of(
            Dialect.DRAFT_4, SpecificationVersion.DRAFT4,
            Dialect.DRAFT_6, SpecificationVersion.DRAFT6,
            Dialect.DRAFT_7, SpecificationVersion.DRAFT7,
            Dialect.DRAFT_2019_09, SpecificationVersion.DRAFT2019_09,
            Dialect.DRAFT_2020_12, SpecificationVersion.DRAFT2020_12,
            Dialect.OPENAPI_3_1, SpecificationVersion.DRAFT2020_12,
            Dialect.OPENAPI_3_0, SpecificationVersion.DRAFT7,
            Dialect.SWAGGER_2_0, SpecificationVersion.DRAFT7);

    private final Contract contract;
    private final AsJsonSchema plain;
    private final Validator validator;
    private final Map<String, URI> known = new HashMap<>();
    private final @Nullable SwaggerDocument swagger;

    public SecondValidator(Contract contract, Flow flow) {
        this.contract = contract;
        this.plain = new AsJsonSchema(contract.dialect(), flow);
        this.swagger = contract.dialect() == Dialect.SWAGGER_2_0 ? new SwaggerDocument(contract.document()) : null;
        this.validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .withDisabledSchemaValidation(true)
                .withEvaluatorFactory(new FormatEvaluatorFactory())
                .createValidator();
        if (swagger == null) {
            ObjectNode document = (ObjectNode) plain.of(contract.document());
            validator.registerSchema(DOCUMENT, named(document).toString());
        }
    }

    /// What the library has against the value; empty if it is valid.
    public List<String> errors(String pointer, JsonNode value) {
        Validator.Result result = validator.validate(known.computeIfAbsent(pointer, this::compile), value.toString());
        return result.isValid()
                ? List.of()
                : result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getError())
                        .toList();
    }

    private URI compile(String pointer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        if (swagger != null) {
            ObjectNode schema = swagger.schema(pointer);
            JsonNode definitions = schema.remove("definitions");
            root.putArray("allOf").add(plain.of(schema)); // a reference may have nothing beside it
            if (definitions != null) {
                root.set(
                        "definitions",
                        plain.of(JsonNodeFactory.instance.objectNode().set("definitions", definitions))
                                .get("definitions"));
            }
        } else {
            root.put(
                    "$ref",
                    DOCUMENT + "#"
                            + pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D"));
        }
        URI address = URI.create("https://plimsoll.test/" + known.size());
        return validator.registerSchema(address, named(root).toString());
    }

    private ObjectNode named(ObjectNode schema) {
        return schema.put("$schema", VERSIONS.get(contract.dialect()).getId());
    }
}
