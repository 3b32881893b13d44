package dev.plimsoll.model.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Subject.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosMatrixTest {
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final String OPTIONAL = "response-property-became-optional";

    private static Subject body(String status, String... path) {
        return new Subject(Part.RESPONSE_BODY, status, "application/json", null, List.of(path));
    }

    private static Change change(String rule, @Nullable OperationKey operation, @Nullable Subject subject, int number) {
        return new Change(
                rule,
                Severity.BREAKING,
                Direction.RESPONSE,
                operation,
                subject,
                null,
                null,
                "what",
                "why",
                "advice",
                null,
                null,
                "%016x".formatted(number));
    }

    private static List<PlannedFault> propose(Change... changes) {
        ContractSummary contract = new ContractSummary("c.yaml", "C", "1", "OpenAPI 3.1.0", "ab".repeat(32), 1);
        return ChaosMatrix.propose(new ContractDiff(contract, contract, List.of(changes), List.of()));
    }

    private static List<PlannedFault> fields(Change... changes) {
        return propose(changes).stream()
                .filter(fault -> fault.fault() instanceof Fault.MissingField)
                .toList();
    }

    @Test
    void everyExperimentMeetsLatenessAndResets() {
        assertThat(propose())
                .extracting(PlannedFault::fault)
                .hasExactlyElementsOfTypes(Fault.Latency.class, Fault.ConnectionReset.class);
        assertThat(propose()).extracting(PlannedFault::change).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"response-required-property-removed", "response-optional-property-removed", OPTIONAL})
    void aResponseFieldThatMayGoMissingIsTakenOut(String rule) {
        PlannedFault fault = fields(change(rule, ORDER, body("200", "items", "*", "Unit price"), 7))
                .getFirst();

        assertThat(fault.fault()).isEqualTo(new Fault.MissingField(ORDER, "200", List.of("items", "*", "Unit price")));
        assertThat(fault.id()).isEqualTo("missing-unit-price-1");
        assertThat(fault.change()).isEqualTo("0000000000000007");
        assertThat(fault.question()).contains("items.*.Unit price", "GET /orders/{id}");
        assertThat(fault.share()).isEqualTo(1);
    }

    @Test
    void changesThatTakeNothingOutOfAnAnswerGiveNoFault() {
        assertThat(fields(
                        change("response-property-type-changed", ORDER, body("200", "total"), 1),
                        change(OPTIONAL, null, body("200", "total"), 2),
                        change(OPTIONAL, ORDER, null, 3),
                        change(OPTIONAL, ORDER, body("200"), 4),
                        change(
                                OPTIONAL,
                                ORDER,
                                new Subject(Part.RESPONSE_HEADER, "200", null, "ETag", List.of("x")),
                                5)))
                .isEmpty();
    }

    @Test
    void oneFieldIsTakenOutOnceAndIdsDiffer() {
        List<PlannedFault> faults = fields(
                change(OPTIONAL, ORDER, body("200", "total"), 1),
                change("response-required-property-removed", ORDER, body("200", "total"), 2),
                change(OPTIONAL, ORDER, body("201", "total"), 3),
                change(OPTIONAL, new OperationKey("GET", "/orders"), body("200", "total"), 4));

        assertThat(faults)
                .extracting(PlannedFault::id)
                .containsExactly("missing-total-1", "missing-total-2", "missing-total-3");
        assertThat(faults)
                .extracting(PlannedFault::change)
                .containsExactly("0000000000000001", "0000000000000003", "0000000000000004");
    }
}
