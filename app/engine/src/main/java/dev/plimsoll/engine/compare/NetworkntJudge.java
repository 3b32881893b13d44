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
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Judges witnesses by the networknt JSON Schema validator over the document as written, formats asserted. Compiled
/// schemas are kept for the contracts of one comparison: make a new judge for the next. One witness is often asked of a
/// hundred places where the same is written, a reference to one schema mostly: it is judged once. For one thread.
public final class NetworkntJudge implements WitnessJudge {
    private static final long MOST_STEPS = 5_000_000;

    private final Map<Contract, Registered> registered = new HashMap<>();
    private final Map<Contract, SwaggerDocument> swagger = new HashMap<>();
    private final SchemaRegistry asOpenApi = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<Written, Schema> compiled = new HashMap<>();
    private final Map<Written, Schema> whole = new HashMap<>();
    private final Map<Question, Judgement> judged = new HashMap<>();

    private record Place(Contract contract, String pointer) {}

    /// What tells one schema of a contract from another.
    ///
    /// @param text the schema as it is written; its pointer where the same text may mean something else elsewhere
    private record Written(Contract contract, JsonNode text) {
        private static Written at(Place place) {
            Contract contract = place.contract();
            Cursor here = contract.dialect() != Dialect.SWAGGER_2_0
                            && contract.schemas().isPlain()
                    ? contract.schemas().root().follow(place.pointer())
                    : null;
            return new Written(
                    contract,
                    here == null
                            ? JsonNodeFactory.instance.stringNode(place.pointer())
                            : here.node().toJson());
        }
    }

    private record Question(Written schema, Flow flow, JsonNode value) {}

    /// A contract in a registry of its own.
    private record Registered(SchemaRegistry registry, AskedSchemas asked) {}

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        Place place = new Place(contract, pointer);
        Question question = new Question(Written.at(place), flow, value);
        Judgement known = judged.get(question);
        if (known == null) {
            known = judge(question, place);
            judged.put(question, known);
        }
        return known;
    }

    private Judgement judge(Question question, Place place) {
        Written schema = question.schema();
        Judgement judgement =
                judge(() -> compiled.computeIfAbsent(schema, _ -> compile(place)), question.flow(), question.value());
        boolean partial = place.contract().dialect() != Dialect.SWAGGER_2_0
                && !place.pointer().isEmpty();
        return partial && judgement instanceof Judgement.Unable
                ? judge(
                        () -> whole.computeIfAbsent(schema, _ -> compileWhole(place)),
                        question.flow(),
                        question.value())
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
            return errors.isEmpty() ? new Judgement.Valid() : new Judgement.Refused(sentence(errors.getFirst()));
        } catch (RuntimeException | StackOverflowError unable) {
            // the library reports schemas it cannot read or follow by exceptions of many kinds
            return new Judgement.Unable(String.valueOf(unable.getMessage()));
        }
    }

    /// What is wrong, after the pointer to where it is wrong; without one where the whole value is.
    private static String sentence(Error error) {
        String at = error.getInstanceLocation().toString();
        return at.isEmpty() ? error.getMessage() : at + ": " + error.getMessage();
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
