package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class PlanGatesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final PlanPolicy POLICY = new PlanPolicy(People.UNLISTED);

    private static PlanState state(Plans plans, String... approvers) {
        ExperimentPlan plan = plans.plan();
        PlanState state = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, new Person("ada"), plan)));
        for (String approver : approvers) {
            state = state.after(new PlanEvent.Approved(NOON, new Person(approver), plan.digest(), ""));
        }
        return state;
    }

    @Test
    void aSignalWatchesAnOperationThatTheLoadCalls() {
        ExperimentPlan complete = Plans.complete().plan();
        OperationKey called = complete.workload().mix().getFirst().operation();
        assertThat(signalsGate(complete, called).open()).isTrue();
        Gate closed = signalsGate(complete, new OperationKey("DELETE", "/nowhere"));
        assertThat(closed.open()).isFalse();
        assertThat(closed.reason())
                .endsWith("watches DELETE /nowhere, which the load does not call; take the operation into the load, or"
                        + " watch another.");
    }

    private static Gate signalsGate(ExperimentPlan plan, OperationKey watched) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        ((ObjectNode) tree.at("/signals/0")).set("operation", Json.mapper().valueToTree(watched));
        PlanState state = PlanState.of(
                PlanId.number(1),
                List.of(new PlanEvent.Drafted(
                        NOON, new Person("ada"), Json.mapper().treeToValue(tree, ExperimentPlan.class))));
        return POLICY.gates(state, NOON).stream()
                .filter(gate -> gate.name().equals("Signals"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCompleteAndApprovedPlanMayRun() {
        PlanState approved = state(Plans.complete(), "grace");
        assertThat(POLICY.closed(approved, NOON)).isEmpty();
        assertThat(POLICY.gates(approved, NOON))
                .extracting(Gate::reason)
                .containsExactly(
                        "Given, when, expect and because are all written.",
                        "1 operation may be called and disturbed.",
                        "Planned: 2 faults.",
                        "2 signals decide the verdict.",
                        "A criterion stops the run by itself.",
                        "The rollback command is undo now.",
                        "Every signal and the verdict have a forecast.",
                        "The sandbox ends with its run; no rehearsal is needed.",
                        "No objection is open.",
                        "Approved by grace for this exact content.");
    }

    static Stream<Arguments> missingParts() {
        Plans complete = Plans.complete();
        Forecast forecast = complete.forecast();
        return Stream.of(
                arguments(
                        complete.with(new Hypothesis("a", " ", "c", "d")),
                        "Hypothesis",
                        "The hypothesis is incomplete; write what is given, what is done, what you expect and why."),
                arguments(
                        complete.withoutOperations(),
                        "Scope",
                        "The scope names no operation; add the operations that may be called and disturbed."),
                arguments(
                        complete.withoutFaults(),
                        "Faults",
                        "No fault is planned; add at least one, or there is nothing to learn."),
                arguments(
                        complete.withOneSignal(),
                        "Signals",
                        "The plan has 1 of the two signals it needs; add one with its threshold."),
                arguments(
                        complete.withoutAbort(),
                        "Abort criterion",
                        "No criterion stops the run by itself; add a signal, a limit and a time."),
                arguments(
                        complete.withoutRollback(),
                        "Rollback",
                        "There is no rollback command; say which program returns to the known good state."),
                arguments(
                        complete.with(new Forecast(forecast.signals().subList(1, 2), forecast.verdicts())),
                        "Forecast",
                        "1 signals have no forecast; say which value you expect and between which limits."),
                arguments(
                        complete.with(new Forecast(
                                List.of(
                                        forecast.signals().getLast(),
                                        forecast.signals().getLast()),
                                forecast.verdicts())),
                        "Forecast",
                        "1 signals have no forecast; say which value you expect and between which limits."),
                arguments(
                        complete.with(new Forecast(forecast.signals(), Map.of())),
                        "Forecast",
                        "The verdict has no forecast; say how probable each verdict is."));
    }

    @ParameterizedTest
    @MethodSource("missingParts")
    void oneMissingPartClosesOneGateAndSaysWhy(Plans plans, String name, String reason) {
        assertThat(POLICY.closed(state(plans, "grace"), NOON)).containsExactly(new Gate(name, false, reason));
    }

    @ParameterizedTest
    @MethodSource("approversWhoDoNotCount")
    void withoutASecondPersonTheApprovalIsClosed(String[] approvers) {
        PlanState state = state(Plans.complete(), approvers);
        assertThat(POLICY.closed(state, NOON))
                .containsExactly(new Gate(
                        "Approval",
                        false,
                        "Nobody but its author (ada) has approved this content; ask a second person to approve digest "
                                + state.plan().digest().substring(0, 12) + "."));
    }

    static Stream<Arguments> approversWhoDoNotCount() {
        return Stream.of(
                arguments((Object) new String[] {}), arguments((Object) new String[] {"ada"}), arguments((Object)
                        new String[] {"ADA", " Ada"}));
    }
}
