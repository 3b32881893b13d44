package dev.plimsoll.model.chaos.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.RuleExample;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChaosMatrixTest {
    private static final Rules RULES = new Rules();
    private static final String BASE = """
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /orders:
            get:
              parameters: [{name: limit, in: query, schema: {type: integer, maximum: 200}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Order'}}}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, discount, status]
              properties:
                id: {type: string}
                discount: {type: integer, minimum: 0, default: 7}
                status: {enum: [open, paid]}
                note: {type: string}
        """;

    private static ContractDiff compare(Contract base, Contract revision) {
        return new ContractComparison(LocalDate.of(2026, 1, 1)).compare(base, revision, new IndependentJudge());
    }

    private static ChaosMatrix matrix(String before, String after, String... consumers) {
        Contract base = Fixtures.yaml(BASE);
        String changed = BASE.replace(before, after).replace("version: '1'", "version: '2'");
        assertThat(changed).contains(after);
        Contract revision = Fixtures.yaml(changed);
        return ChaosMatrix.of(compare(base, revision), base, revision, new IndependentJudge(), List.of(consumers));
    }

    private static Experiment only(ChaosMatrix matrix, String idPart) {
        return matrix.experiments().stream()
                .filter(experiment -> experiment.id().startsWith(idPart + "."))
                .reduce((_, _) -> {
                    throw new AssertionError("more than one " + idPart);
                })
                .orElseThrow(() -> new AssertionError("no " + idPart + " among "
                        + matrix.experiments().stream().map(Experiment::id).toList()));
    }

    @Test
    void theQuestionHasTheRealNames() {
        ChaosMatrix matrix = matrix("[id, discount, status]", "[id, status]", "checkout");
        Experiment missing = only(matrix, "field-optional.missing");
        assertThat(missing.question())
                .isEqualTo("Does consumer checkout still work when '*.discount' is missing from"
                        + " the 200 answer to GET /orders?");
        assertThat(missing.places()).hasSize(2);
        assertThat(missing.pairing()).isEqualTo(Pairing.OLD_CONSUMER_NEW_PROVIDER);
        assertThat(missing.around()).containsExactly(Surrounding.DELAY, Surrounding.RESET);
    }

    @Test
    void theVariantsOfAMissingFieldAreConcreteAndJudged() {
        Experiment missing = only(matrix("[id, discount, status]", "[id, status]"), "field-optional.missing");
        assertThat(missing.variants())
                .extracting(Variant::kind)
                .containsExactly(VariantKind.ABSENT, VariantKind.NULL, VariantKind.DEFAULT, VariantKind.WRONG_TYPE);
        Variant absent = missing.variants().getFirst();
        assertThat(absent.content().text()).doesNotContain("discount").contains("status");
        assertThat(absent.base()).isEqualTo(Standing.INVALID);
        assertThat(absent.revision()).isEqualTo(Standing.VALID);
        assertThat(missing.variants().get(2).content().text()).contains("\"discount\":7");
        assertThat(missing.variants().get(3).revision()).isEqualTo(Standing.INVALID);
    }

    @Test
    void aNewEnumValueIsTriedAsTheWitnessAndAsAValueThatNobodyKnows() {
        Experiment unknown = only(matrix("[open, paid]", "[open, paid, refunded]"), "enum-value-added.new-value");
        assertThat(unknown.variants())
                .extracting(Variant::kind)
                .contains(VariantKind.WITNESS, VariantKind.UNKNOWN_VALUE);
        assertThat(unknown.variants().getFirst().content().text()).contains("refunded");
        assertThat(unknown.variants().getFirst().revision()).isEqualTo(Standing.VALID);
        assertThat(unknown.variants().getFirst().base()).isEqualTo(Standing.INVALID);
    }

    @Test
    void aTightenedLimitIsTriedAtBothLimitsAndBeyond() {
        Experiment beyond = only(matrix("maximum: 200", "maximum: 100"), "limit-tightened.beyond");
        assertThat(beyond.variants().stream()
                        .filter(variant -> variant.kind() == VariantKind.BOUNDARY)
                        .map(variant -> variant.content().text() + " " + variant.base() + " " + variant.revision()))
                .containsExactly("200 VALID INVALID", "201 INVALID INVALID", "100 VALID VALID", "101 VALID INVALID");
    }

    @Test
    void aRenamedFieldIsOneExperimentAndNotARemoval() {
        ChaosMatrix matrix = matrix("note:", "orderNote:");
        Experiment old = only(matrix, "field-renamed.old-name");
        assertThat(old.variants().getFirst().content().text())
                .contains("\"orderNote\":")
                .doesNotContain("\"note");
        assertThat(matrix.experiments()).extracting(Experiment::changeClass).doesNotContain(ChangeClass.FIELD_REMOVED);
    }

    @Test
    void everyAmendmentMeetsTheWeather() {
        assertThat(matrix("version: '1'", "version: '2'").experiments())
                .filteredOn(experiment -> experiment.change() == null)
                .extracting(Experiment::id)
                .containsExactly(
                        "amendment.late",
                        "amendment.reset",
                        "amendment.lossy",
                        "amendment.corrupted",
                        "amendment.node-lost",
                        "amendment.loaded");
    }

    @Test
    void theSameContractsGiveTheSameMatrix() {
        ChaosMatrix one = matrix("[id, discount, status]", "[id, status]");
        assertThat(matrix("[id, discount, status]", "[id, status]")).isEqualTo(one);
        assertThat(matrix("[id, discount, status]", "[id, status]").digest()).isEqualTo(one.digest());
        assertThat(matrix("[id, discount, status]", "[id, discount]").digest()).isNotEqualTo(one.digest());
        assertThat(Json.read(Json.canonical(one), ChaosMatrix.class)).isEqualTo(one);
    }

    /// One rule for each class and direction: the first of the catalogue that an example shows.
    static Stream<Rule> oneRuleAClass() {
        Set<String> seen = new HashSet<>();
        List<Rule> chosen = new ArrayList<>();
        for (Rule rule : RULES.all()) {
            String kind = RuleClasses.of(rule.id()) + " " + rule.direction();
            if (!seen.contains(kind) && RULES.example(rule) != null) {
                seen.add(kind);
                chosen.add(rule);
            }
        }
        return chosen.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneRuleAClass")
    void theExperimentsOfEachClassAreThoseOfTheTable(Rule rule) {
        RuleExample example = Objects.requireNonNull(RULES.example(rule));
        Contract base = Fixtures.yaml(example.baseContract());
        Contract revision = Fixtures.yaml(example.revisionContract());
        ContractDiff diff = compare(base, revision);
        Change change = diff.changes().stream()
                .filter(each -> each.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        ChaosMatrix matrix = ChaosMatrix.of(diff, base, revision, new IndependentJudge(), List.of());
        List<String> wanted = ExperimentTable.of(RuleClasses.of(rule.id())).stream()
                .filter(question -> question.concerns(change.direction()))
                .map(question -> question.changeClass().word() + "." + question.name())
                .toList();
        assertThat(matrix.experiments())
                .filteredOn(experiment -> experiment.places().contains(change))
                .filteredOn(experiment -> experiment.changeClass() == RuleClasses.of(rule.id()))
                .extracting(experiment -> experiment.id().replaceAll("\\.[0-9a-f]{16}$", ""))
                .containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no body | get | '200': {description: ok} | false",
                "204 | delete | '204': {description: ok, content: {application/json: {schema: {type: object}}}} |"
                        + " false",
                "HEAD | head | '200': {description: ok, content: {application/json: {schema: {type: object}}}} | false",
                "octets | get | '200': {description: ok, content: {image/png: {schema: {type: string}}}} | false",
                "JSON | get | '200': {description: ok, content: {application/json: {schema: {type: object}}}} | true",
                "XML | get | '200': {description: ok, content: {application/xml: {schema: {type: object}}}} | true",
                "text | get | '200': {description: ok, content: {text/plain: {schema: {type: string}}}} | true"
            })
    void aDamagedMessageIsAskedOfAmendmentsWhoseAnswersHaveABody(
            String what, String method, String answer, boolean asked) {
        String text = """
            openapi: 3.1.0
            info: {title: Locks, version: '1'}
            paths:
              /locks: {%s: {responses: {%s}}}
            """.formatted(method, answer);
        Contract base = Fixtures.yaml(text);
        Contract revision = Fixtures.yaml(text.replace("version: '1'", "version: '2'"));
        ChaosMatrix matrix = ChaosMatrix.of(compare(base, revision), base, revision, new IndependentJudge(), List.of());
        assertThat(matrix.experiments())
                .as(what)
                .extracting(Experiment::id)
                .contains("amendment.late", "amendment.reset", "amendment.lossy", "amendment.loaded");
        assertThat(Injectable.of(matrix).byExperiment().containsKey("amendment.corrupted"))
                .as(what)
                .isEqualTo(asked);
    }
}
