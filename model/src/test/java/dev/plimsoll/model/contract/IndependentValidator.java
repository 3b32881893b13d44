package dev.plimsoll.model.contract;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.contract.diff.SwaggerDocument;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The judge of tests: a JSON Schema library that shares no code with ours, over the document as written.
public final class IndependentValidator {
    private final JsonNode document;
    private final @Nullable SwaggerDocument swagger;
    private final Flow flow;
    private final SchemaRegistry registry;
    private final Map<String, com.networknt.schema.Schema> known = new HashMap<>();

    public IndependentValidator(Contract contract, Flow flow) {
        this.document = contract.document();
        this.swagger = contract.dialect() == Dialect.SWAGGER_2_0 ? new SwaggerDocument(document) : null;
        this.flow = flow;
        this.registry = SchemaRegistry.withDefaultDialect(dialect(contract.dialect()));
    }

    private static com.networknt.schema.dialect.Dialect dialect(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_6 -> Dialects.getDraft6();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12, OPENAPI_3_1 -> Dialects.getDraft202012();
            case OPENAPI_3_0, SWAGGER_2_0 -> Dialects.getOpenApi30();
        };
    }

    /// What the library has against the value; empty if it is valid.
    public List<Error> errors(String pointer, JsonNode value) {
        return known.computeIfAbsent(pointer, this::compile)
                .validate(
                        value,
                        (ExecutionContext context) ->
                                context.executionConfig(config -> config.formatAssertionsEnabled(true)
                                        .readOnly(flow == Flow.REQUEST)
                                        .writeOnly(flow == Flow.RESPONSE)));
    }

    private com.networknt.schema.Schema compile(String pointer) {
        if (swagger != null) {
            return registry.getSchema(swagger.schema(pointer));
        }
        if (pointer.isEmpty()) {
            return registry.getSchema(document);
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", "#" + pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D"));
        for (String name : List.of("paths", "components", "webhooks", "channels", "operations", "definitions")) {
            if (document.has(name)) {
                root.set(name, document.get(name));
            }
        }
        return registry.getSchema(root);
    }
}
