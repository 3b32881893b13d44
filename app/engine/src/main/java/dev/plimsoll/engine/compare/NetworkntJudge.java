package dev.plimsoll.engine.compare;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.diff.SwaggerDocument;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Judges witnesses by the networknt JSON Schema validator over the document as written, formats asserted. Compiled
/// schemas are kept for the contracts of one comparison: make a new judge for the next. For one thread.
public final class NetworkntJudge implements WitnessJudge {
    /// The only members of a contract that local references of schemas lead to in practice.
    private static final List<String> REFERRED = List.of(
            "components", "paths", "webhooks", "channels", "operations", "definitions", "$defs", "x-plimsoll-files");

    private static final long MOST_STEPS = 5_000_000;

    private final Map<Contract, SchemaRegistry> registries = new HashMap<>();
    private final Map<Contract, SwaggerDocument> swagger = new HashMap<>();
    private final SchemaRegistry asOpenApi = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<Place, Schema> compiled = new HashMap<>();

    private record Place(Contract contract, String pointer) {}

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        try {
            Schema schema = compiled.computeIfAbsent(new Place(contract, pointer), place -> compile(contract, pointer));
            List<Error> errors = schema.validate(
                    value,
                    (ExecutionContext context) -> context.executionConfig(config -> config.formatAssertionsEnabled(true)
                            .maxEvaluationSteps(MOST_STEPS)
                            .readOnly(flow == Flow.REQUEST)
                            .writeOnly(flow == Flow.RESPONSE)));
            return errors.isEmpty()
                    ? new Judgement.Valid()
                    : new Judgement.Refused(errors.getFirst().toString());
        } catch (RuntimeException | StackOverflowError unable) {
            // the library reports schemas it cannot read or follow by exceptions of many kinds
            return new Judgement.Unable(String.valueOf(unable.getMessage()));
        }
    }

    private Schema compile(Contract contract, String pointer) {
        if (contract.dialect() == Dialect.SWAGGER_2_0) {
            SwaggerDocument document = swagger.computeIfAbsent(contract, one -> new SwaggerDocument(one.document()));
            return asOpenApi.getSchema(document.schema(pointer));
        }
        SchemaRegistry registry = registries.computeIfAbsent(contract, NetworkntJudge::registry);
        JsonNode document = contract.document();
        if (pointer.isEmpty()) {
            return registry.getSchema(document); // a JSON Schema that stands alone
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", "#" + encoded(pointer));
        for (String name : REFERRED) {
            if (document.has(name)) {
                root.set(name, document.get(name));
            }
        }
        return registry.getSchema(root);
    }

    private static SchemaRegistry registry(Contract contract) {
        // a witness touches few of the schemas that its own refers to, so each is compiled when it is come to
        SchemaRegistryConfig lazily =
                SchemaRegistryConfig.builder().preloadSchema(false).build();
        return SchemaRegistry.withDefaultDialect(
                dialect(contract.dialect()), registry -> registry.schemaRegistryConfig(lazily));
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

    private static String encoded(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
