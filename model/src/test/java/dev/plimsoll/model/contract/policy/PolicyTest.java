package dev.plimsoll.model.contract.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.Adjustment;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PolicyTest {
    private static final String BASE = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /orders/{id}/items:
                get: {parameters: [{name: size, in: query, schema: {type: integer, maximum: 9}}], responses: {}}
              /drafts:
                get: {x-stability-level: draft, responses: {}}
              /betas:
                get: {x-stability-level: beta, responses: {}}
            """;
    private static final Contract OLD = Fixtures.yaml(BASE);
    private static final ContractDiff DIFF = new ContractComparison()
            .compare(
                    OLD,
                    Fixtures.yaml(BASE.replace("maximum: 9", "maximum: 5")
                            .replace("/drafts", "/gone")
                            .replace("/betas", "/stables")
                            .replace("version: '1'", "version: '2'")),
                    new Believing());

    /// Confirms every witness: what a judge says is not the matter here.
    private static final class Believing implements WitnessJudge {
        @Override
        public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
            return contract == OLD ? new Judgement.Valid() : new Judgement.Refused("refused");
        }
    }

    private static ContractDiff with(String settings) {
        return new SeverityReader().read(bytes(settings), "severity.yaml").apply(DIFF, OLD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Change change(ContractDiff diff, String rule, String path) {
        return diff.changes().stream()
                .filter(change -> change.rule().equals(rule)
                        && Objects.requireNonNull(change.operation()).path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftPromisesNothingAndTheChangeSaysWhatItWouldBe() {
        Change draft = change(DIFF, "api-path-removed-without-deprecation", "/drafts");
        assertThat(draft.severity()).isEqualTo(Severity.SAFE);
        assertThat(Objects.requireNonNull(draft.adjustment()).usual()).isEqualTo(Severity.BREAKING);
        assertThat(draft.adjustment().setting()).hasToString("test.yaml:7:30");
        assertThat(draft.witness()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{rule: request-parameter-max-decreased, severity: risky}|RISKY|BREAKING",
                "{rule: 'request-parameter-*', severity: ignore}|SAFE|BREAKING",
                "{path: '/orders/*/items', severity: safe}|SAFE|BREAKING",
                "{path: '/orders/**', method: get, severity: safe}|SAFE|BREAKING",
                "{path: '/orders/*', severity: safe}|BREAKING|BREAKING",
                "{method: post, severity: safe}|BREAKING|BREAKING",
                "{stage: beta, severity: risky}|BREAKING|RISKY",
                "{stage: [beta, stable], severity: risky}|RISKY|RISKY"
            })
    void theFirstEntryThatFitsDecides(String entry, Severity parameter, Severity path) {
        ContractDiff diff = with("severities:\n  - " + entry + "\n  - {severity: breaking, stage: [beta, stable]}\n");
        Change one = change(diff, "request-parameter-max-decreased", "/orders/{id}/items");
        assertThat(one.severity()).isEqualTo(parameter);
        assertThat(one.witness()).isNotNull();
        assertThat(one.adjustment()).extracting(Adjustment::usual).isEqualTo(Severity.BREAKING);
        assertThat(change(diff, "api-path-removed-without-deprecation", "/betas")
                        .severity())
                .isEqualTo(path);
        assertThat(diff.changes()).hasSameSizeAs(DIFF.changes());
    }

    @Test
    void aStageMaySayMoreThanTheDraftItself() {
        ContractDiff diff = with("severities: [{stage: draft, severity: breaking}]");
        assertThat(change(diff, "api-path-removed-without-deprecation", "/drafts")
                        .severity())
                .isEqualTo(Severity.BREAKING);
    }

    @Test
    void linesOfAnotherCheckerAreRead() {
        ContractDiff diff = new SeverityReader()
                .read(bytes("# ours\nrequest-parameter-max-decreased warn\n\nendpoint-added none\n"), "levels.txt")
                .apply(DIFF, OLD);
        assertThat(change(diff, "request-parameter-max-decreased", "/orders/{id}/items")
                        .severity())
                .isEqualTo(Severity.RISKY);
        assertThat(Objects.requireNonNull(
                                change(diff, "endpoint-added", "/gone").adjustment())
                        .ignored())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severities: [{rule: no-such-rule, severity: safe}]|severity.yaml:1:15: there is no rule 'no-such-rule'.",
                "severities: [{severity: fatal}]|severity.yaml:1:15: a severity is breaking, risky, safe or ignore, not"
                        + " 'fatal'.",
                "severities: [{rule: endpoint-added}]|severity.yaml:1:14: the field 'severity' is missing.",
                "severities: [{rules: x, severity: safe}]|severity.yaml:1:15: there is no field 'rules' here.",
                "severities: [{stage: old, severity: safe}]|severity.yaml:1:15: a stage is one of draft, alpha, beta,"
                        + " stable, not 'old'.",
                "severity: []|severity.yaml:1:1: the file holds no list 'severities'.",
                "severities: [text]|severity.yaml:1:14: an item of 'severities' is an object."
            })
    void whatCannotBeIsRefusedWithItsPlace(String settings, String message) {
        assertThatThrownBy(() -> with(settings))
                .isInstanceOf(PolicyProblem.class)
                .hasMessageStartingWith(message);
    }

    private static String acceptance(String fingerprint, String until) {
        return "acceptances:\n  - {fingerprint: '" + fingerprint + "', reason: agreed, by: ada, until: '" + until
                + "'}\n";
    }

    private static ContractDiff accepted(String text) {
        return new AcceptanceReader().read(bytes(text), "accepted.yaml").apply(DIFF, LocalDate.of(2027, 1, 31));
    }

    @Test
    void anAcceptedChangeStaysListedAndDoesNotCount() {
        Change open = change(DIFF, "request-parameter-max-decreased", "/orders/{id}/items");
        ContractDiff diff = accepted(acceptance(open.fingerprint(), "2027-01-31"));
        Change change = change(diff, open.rule(), "/orders/{id}/items");
        assertThat(Objects.requireNonNull(change.acceptance()).by()).isEqualTo("ada");
        assertThat(diff.changes()).hasSameSizeAs(DIFF.changes());
        assertThat(diff.count(Severity.BREAKING)).isEqualTo(DIFF.count(Severity.BREAKING) - 1);
        assertThat(diff.unusedAcceptances()).isEmpty();
    }

    @Test
    void anAcceptanceEndsAndMustFit() {
        Change open = change(DIFF, "request-parameter-max-decreased", "/orders/{id}/items");
        ContractDiff over = accepted(acceptance(open.fingerprint(), "2027-01-30"));
        assertThat(over.changes()).isEqualTo(DIFF.changes());
        assertThat(over.unusedAcceptances())
                .extracting(UnusedAcceptance::why)
                .containsExactly(UnusedAcceptance.Why.EXPIRED);
        assertThat(accepted(acceptance("0123456789abcdef", "2027-01-31")).unusedAcceptances())
                .extracting(UnusedAcceptance::why)
                .containsExactly(UnusedAcceptance.Why.NOT_MATCHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acceptances: [{fingerprint: abc, reason: r, by: b, until: '2027-01-01'}]|accepted.yaml:1:16: a"
                        + " fingerprint has 16 hex digits, not 'abc'.",
                "acceptances: [{fingerprint: 0123456789abcdef, by: b, until: '2027-01-01'}]|accepted.yaml:1:15: the"
                        + " field 'reason' is missing.",
                "acceptances: [{fingerprint: 0123456789abcdef, reason: r, by: b, until: soon}]|accepted.yaml:1:65:"
                        + " 'soon' is no day."
            })
    void anAcceptanceThatSaysTooLittleIsRefused(String text, String message) {
        assertThatThrownBy(() -> accepted(text))
                .isInstanceOf(PolicyProblem.class)
                .hasMessageStartingWith(message);
    }
}
