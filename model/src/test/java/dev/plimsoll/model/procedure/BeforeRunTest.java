package dev.plimsoll.model.procedure;

import static dev.plimsoll.model.procedure.ProcedureSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.ProcedureLink;
import dev.plimsoll.model.plan.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeforeRunTest {
    private static final PlanId PLAN = PlanId.number(1);

    private static PlanState plan(boolean beforeRun) {
        Terms none = Terms.NONE;
        ExperimentPlan plan = Plans.complete()
                .plan()
                .withTerms(new Terms(
                        none.limits(),
                        none.thresholds(),
                        none.noData(),
                        none.harm(),
                        none.exposure(),
                        none.killHolders(),
                        none.steps(),
                        none.knownGood(),
                        none.ownership(),
                        none.concerns(),
                        none.runbooks(),
                        none.deviations(),
                        none.settings(),
                        null,
                        List.of(new ProcedureLink("PR1", checklist().digest(), beforeRun)),
                        none.watches(),
                        List.of(),
                        null,
                        null));
        return PlanState.of(PLAN, List.of(new PlanEvent.Drafted(NOON, OLA, plan)));
    }

    private static ExecutionState execution(PlanId plan, Procedure procedure) {
        return ExecutionState.of(
                ExecutionId.number(7),
                List.of(new ExecutionEvent.Started(
                        NOON, OLA, ProcedureId.number(1), 1, procedure.digest(), procedure, plan)));
    }

    private static Gate gate(ExecutionState... executions) {
        return BeforeRun.of(plan(true), List.of(executions)).getFirst();
    }

    @Test
    void whatIsToBeDoneBeforeARunMustBeFinishedForThisPlanInThisVersion() {
        ExecutionState open = execution(PLAN, checklist());
        ExecutionState done =
                open.after(ticked("phone")).after(ticked("people")).after(finished());

        assertThat(BeforeRun.of(plan(false), List.of())).isEmpty();
        assertThat(gate().reason())
                .contains("was not done for this run; start it with 'procedure start PR1 --plan P1'.");
        assertThat(gate(open).reason())
                .isEqualTo("Execution E7 of PR1 is not finished; it stands at step 'people'; go on with"
                        + " 'procedure tick E7', then finish it.");
        assertThat(gate(done).open()).isTrue();
        assertThat(gate(open, done).open()).isTrue();
        assertThat(gate(open.after(new ExecutionEvent.Aborted(NOON, OLA, "fire")))
                        .open())
                .isFalse();
        assertThat(gate(execution(PlanId.number(2), checklist())).reason()).contains("was not done for this run");
        assertThat(gate(execution(PLAN, runbook())).reason()).contains("was not done for this run");
        assertThat(BeforeRun.of(plan(true).after(new PlanEvent.RunBegan(NOON, OLA, "R1")), List.of(done))
                        .getFirst()
                        .open())
                .as("done before the last run")
                .isFalse();
    }
}
