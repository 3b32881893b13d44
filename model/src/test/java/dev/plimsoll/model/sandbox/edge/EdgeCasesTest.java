package dev.plimsoll.model.sandbox.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EdgeCasesTest {
    /// Has every sort of edge there is.
    private static final String REFERENCE = """
        {type: object, required: [count, price, state, code, day, tags, lines], properties: {
          count: {type: integer, minimum: 1, maximum: 99, nullable: true},
          price: {type: number, minimum: 0, multipleOf: 0.25},
          state: {enum: [open, paid, sent]},
          note: {type: string},
          code: {type: string, minLength: 3, maxLength: 8, pattern: '^[A-Z]+$'},
          day: {type: string, format: date},
          tags: {type: array, minItems: 1, maxItems: 4, uniqueItems: true, items: {type: string}},
          lines: {type: array, items: {type: object, required: [id], properties: {id: {type: integer}}}}
        }}\
        """;

    private static EdgePack pack(Contract contract) {
        return new EdgeCases(Flow.REQUEST, new NumberedWords(), 1)
                .of(Fixtures.schema(contract, "S"), "s", true)
                .orElseThrow();
    }

    private static Contract contract(String schema) {
        return Fixtures.yaml(
                "openapi: 3.0.3\npaths: {}\ncomponents: {schemas: {S: " + schema.replace("\n", " ") + "}}");
    }

    @Test
    void theReferenceSchemaIsCoveredWhole() {
        EdgePack pack = pack(contract(REFERENCE));
        assertThat(pack.applying()).isEqualTo(EnumSet.allOf(EdgeClass.class));
        assertThat(pack.exercised()).isEqualTo(pack.applying());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REFERENCE,
                "{type: integer, format: int32, exclusiveMinimum: true, minimum: 0, exclusiveMaximum: true, maximum:"
                        + " 10}",
                "{type: number, multipleOf: 3, minimum: 4, maximum: 17}",
                "{type: string, minLength: 2, maxLength: 5, pattern: '^(ab)*$'}",
                "{type: string, format: date-time}",
                "{type: string, format: uuid}",
                "{type: string, format: ipv4}",
                "{type: boolean}",
                "{type: object, additionalProperties: false, properties: {a: {type: string}}}",
                "{oneOf: [{type: object, required: [a], properties: {a: {enum: [x]}}}, {type: string, maxLength: 3}]}",
                "{type: array, minItems: 2, items: {type: integer, minimum: 5}}",
                "{type: object, properties: {next: {$ref: '#/components/schemas/S'}}}"
            })
    void whatIsCalledValidIsAcceptedAndTheRestRefused(String schema) {
        Contract contract = contract(schema);
        IndependentValidator validator = new IndependentValidator(contract, Flow.REQUEST);
        EdgePack pack = pack(contract);
        assertThat(pack.exercised()).as("of %s", pack.applying()).containsAll(exercisable(pack.applying()));
        for (EdgeCase one : pack.cases()) {
            switch (one) {
                case EdgeCase.Value value ->
                    assertThat(validator
                                    .errors("/components/schemas/S", value.value())
                                    .isEmpty())
                            .as("%s at %s: %s", value.edge(), value.pointer(), value.part())
                            .isEqualTo(value.valid());
                case EdgeCase.Written written -> throw new AssertionError("not of JSON: " + written);
                case EdgeCase.Octets octets ->
                    assertThatThrownBy(() -> Json.mapper().readTree(octets.bytes()))
                            .as("%s", octets.edge())
                            .isInstanceOf(JacksonException.class);
            }
        }
    }

    /// A text of even length cannot be five characters long.
    private static Set<EdgeClass> exercisable(Set<EdgeClass> applying) {
        Set<EdgeClass> exercisable = EnumSet.copyOf(applying);
        exercisable.remove(EdgeClass.LONGEST);
        return exercisable;
    }

    /// No value has all the members of such a schema, so each is brought in on its own, or told.
    @Test
    void membersThatExcludeOneAnotherAreReachedAllTheSame() {
        EdgePack pack = pack(contract("""
            {type: object, maxProperties: 2, properties: {
              a: {type: integer, maximum: 9},
              b: {type: string, maxLength: 4},
              c: {type: array, maxItems: 2, items: {type: boolean}},
              never: {type: integer, minimum: 3, maximum: 2},
              given: {type: string, readOnly: true}
            }}\
            """));
        assertThat(pack.cases()).extracting(EdgeCase::pointer).contains("/a", "/b", "/c");
        assertThat(pack.applying())
                .contains(EdgeClass.LARGEST, EdgeClass.LONGEST, EdgeClass.MOST_ITEMS)
                .isEqualTo(pack.exercised());
        assertThat(pack.unreached()).containsExactly("/never");
    }

    @Test
    void listsOfShortTextsThatMustDifferAreFilled() {
        EdgePack pack = pack(contract(
                "{type: array, minItems: 1, maxItems: 4, uniqueItems: true, items: {type: string, maxLength: 3}}"));
        assertThat(pack.exercised()).isEqualTo(pack.applying()).contains(EdgeClass.MOST_ITEMS);
    }

    @Test
    void aTextThatIsTooLongIsSoByOneCharacter() {
        assertThat(pack(contract("{type: string, minLength: 2, maxLength: 9}")).cases())
                .filteredOn(one -> one.edge() == EdgeClass.TOO_LONG)
                .singleElement()
                .satisfies(one -> assertThat(one.bytes()).hasSize(10 + 2));
    }

    @Test
    void theSameSeedGivesTheSameCases() {
        List<String> first = pack(contract(REFERENCE)).cases().stream()
                .map(one -> one.edge() + one.pointer() + Json.sha256(one.bytes()))
                .toList();
        assertThat(pack(contract(REFERENCE)).cases().stream()
                        .map(one -> one.edge() + one.pointer() + Json.sha256(one.bytes())))
                .isEqualTo(first);
    }

    @Test
    void theCasesOfRealContractsAreWhatTheyAreCalled() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path file : Fixtures.find(Fixtures.realContracts().resolve("public"), "revision\\.yaml")) {
            if (Files.size(file) > 1_000_000) {
                continue;
            }
            Contract contract = new ContractReader().read(Files.readAllBytes(file), file.toString());
            IndependentValidator validator = new IndependentValidator(contract, Flow.REQUEST);
            EdgeCases edges = new EdgeCases(Flow.REQUEST, new NumberedWords(), 1);
            for (Operation operation : contract.operations()) {
                Payload payload = operation.requestBody() == null
                        ? null
                        : operation.requestBody().payloads().getFirst();
                Schema schema = payload == null || !payload.isJson() ? null : payload.schema();
                if (schema == null) {
                    continue;
                }
                EdgePack pack =
                        edges.of(schema, operation.key().toString(), true).orElseThrow();
                for (EdgeCase one : pack.cases()) {
                    cases++;
                    if (one instanceof EdgeCase.Value value
                            && validator.errors(schema.pointer(), value.value()).isEmpty() != value.valid()) {
                        wrong.add(operation.key() + " " + value.edge() + " at " + value.pointer() + " "
                                + value.part()
                                        .toString()
                                        .substring(
                                                0,
                                                Math.min(
                                                        60,
                                                        value.part().toString().length())));
                    }
                }
            }
        }
        System.err.println(cases + " cases, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }
}
