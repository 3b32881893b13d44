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
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Judges witnesses by the networknt JSON Schema validator over the document as written, formats asserted. Compiled
/// schemas are kept for the contracts of one comparison: make a new judge for the next. For one thread.
public final class NetworkntJudge implements WitnessJudge {
    private static final long MOST_STEPS = 5_000_000;

    private final Map<Contract, Registered> registered = new HashMap<>();
    private final Map<Contract, SwaggerDocument> swagger = new HashMap<>();
    private final SchemaRegistry asOpenApi = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<Place, Schema> compiled = new HashMap<>();
    private final Map<Place, Schema> whole = new HashMap<>();

    private record Place(Contract contract, String pointer) {}

    /// A contract in a registry of its own.
    private record Registered(SchemaRegistry registry, AskedSchemas asked) {}

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        Place place = new Place(contract, pointer);
        Judgement judgement = judge(() -> compiled.computeIfAbsent(place, this::compile), flow, value);
        boolean partial = contract.dialect() != Dialect.SWAGGER_2_0 && !pointer.isEmpty();
        return partial && judgement instanceof Judgement.Unable
                ? judge(() -> whole.computeIfAbsent(place, this::compileWhole), flow, value)
                : judgement;
    }

    private static Judgement judge(Supplier<Schema> compiled, Flow flow, JsonNode value) {
        try {
            List<Error> errors = compiled.get()
                    .validate(
                            value,
                            (ExecutionContext context) ->
                                    context.executionConfig(config -> config.formatAssertionsEnabled(true)
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

    private Schema compile(Place place) {
        Contract contract = place.contract();
        if (contract.dialect() == Dialect.SWAGGER_2_0) {
            SwaggerDocument document = swagger.computeIfAbsent(contract, one -> new SwaggerDocument(one.document()));
            return asOpenApi.getSchema(document.schema(place.pointer()));
        }
        Registered here =
                registered.computeIfAbsent(contract, one -> new Registered(registry(one), new AskedSchemas(one)));
        return here.registry()
                .getSchema(
                        place.pointer().isEmpty()
                                ? contract.document() // a JSON Schema that stands alone
                                : here.asked().schema(place.pointer()));
    }

    /// For references that lead where schemas seldom are.
    private Schema compileWhole(Place place) {
        return registry(place.contract()).getSchema(AskedSchemas.inWhole(place.contract(), place.pointer()));
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
}
