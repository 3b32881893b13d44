package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.policy.MatrixCoverage.Answer;
import dev.plimsoll.model.plan.policy.MatrixCoverage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixCoverageTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final PlanPolicy POLICY = new PlanPolicy(People.UNLISTED);

    private static PlanState plan() {
        ExperimentPlan plan = Plans.complete().plan();
        ExperimentPlan whole = plan.withTerms(plan.terms()
                .withExperiments(List.of(
                        new PlannedExperiment("field-optional.missing.1", "Without the id?", List.of("gone")),
                        new PlannedExperiment("limit-tightened.beyond.2", "Beyond?", List.of()),
                        new PlannedExperiment("limit-tightened.beyond.3", "Beyond, too?", List.of("cut")))));
        return PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, whole)));
    }

    private static PlanEvent.Waived waiver(PlanState state, Person by, String name, String reason, Instant at) {
        return new PlanEvent.Waived(at, by, name, state.plan().digest(), reason, NOON.plus(Duration.ofDays(7)));
    }

    private static MatrixCoverage coverage(PlanState state, Map<String, Answer> answers) {
        return MatrixCoverage.of(state, People.UNLISTED, NOON.plusSeconds(9), answers);
    }

    private static Gate gate(PlanState state) {
        return POLICY.gates(state, NOON.plusSeconds(9)).stream()
                .filter(gate -> gate.name().equals("Chaos matrix"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExperimentWithoutAFaultInThePlanIsAHole() {
        MatrixCoverage coverage = coverage(plan(), Map.of());
        assertThat(coverage.entries())
                .extracting(MatrixCoverage.Entry::state)
                .containsExactly(State.PLANNED, State.OPEN, State.OPEN);
        assertThat(coverage.share()).isBetween(0.33, 0.34);
        assertThat(gate(plan()).open()).isFalse();
        assertThat(POLICY.decide(plan(), Intent.of(PlanAction.APPROVE, GRACE, NOON))
                        .why())
                .contains("1 of 3 experiments", "“Beyond?”", "--gate limit-tightened.beyond.2");
    }

    @Test
    void aWaiverTakesAReasonAndSomebodyElse() {
        PlanState state = plan();
        Intent waive = Intent.of(PlanAction.WAIVE, ADA, NOON).on("limit-tightened.*");
        assertThat(POLICY.decide(state, waive.because("later")).why()).contains("ada wrote plan P1");
        assertThat(POLICY.decide(state, Intent.of(PlanAction.WAIVE, GRACE, NOON).on("limit-tightened.*"))
                        .why())
                .contains("takes a reason");
        assertThat(POLICY.decide(
                                state,
                                Intent.of(PlanAction.WAIVE, GRACE, NOON)
                                        .on("no.such.1")
                                        .because("x"))
                        .why())
                .contains("'no.such.1' cannot be waived", "the plan's experiments");
        assertThat(POLICY.decide(
                                state,
                                Intent.of(PlanAction.WAIVE, GRACE, NOON).on("*").because("x"))
                        .allowed())
                .isFalse();
        assertThat(POLICY.decide(
                                state,
                                Intent.of(PlanAction.WAIVE, GRACE, NOON)
                                        .on("limit-tightened.*")
                                        .because("x"))
                        .allowed())
                .isTrue();
        assertThat(gate(state.after(waiver(state, ADA, "limit-tightened.*", "later", NOON)))
                        .open())
                .as("an author's waiver in the record counts for nothing")
                .isFalse();
    }

    @Test
    void theGateOpensWhenTheLastHoleIsWaived() {
        PlanState state = plan();
        PlanState one = state.after(waiver(state, GRACE, "limit-tightened.beyond.2", "the limit was never met", NOON));
        assertThat(gate(one).open()).isFalse();
        PlanState all = one.after(waiver(state, GRACE, "limit-tightened.*", "nor the other", NOON));
        assertThat(gate(all))
                .isEqualTo(new Gate(
                        "Chaos matrix", true, "3 of 3 experiments of the amendment are planned or settled (100 %)."));
        assertThat(coverage(all, Map.of()).count(State.WAIVED)).isEqualTo(2);
        assertThat(coverage(all, Map.of()).entries().get(1).why()).contains("grace", "nor the other");
    }

    @Test
    void aWaiverEndsWithItsTimeAndWithTheContent() {
        PlanState state = plan();
        PlanState waived = state.after(waiver(state, GRACE, "limit-tightened.*", "later", NOON));
        Instant later = NOON.plus(Duration.ofDays(8));
        assertThat(MatrixCoverage.of(waived, People.UNLISTED, later, Map.of()).holes())
                .hasSize(2);
        ExperimentPlan other = Plans.complete()
                .withoutConsumers()
                .plan()
                .withTerms(state.plan().terms());
        assertThat(coverage(waived.after(new PlanEvent.Revised(NOON, ADA, other)), Map.of())
                        .holes())
                .hasSize(2);
    }

    @Test
    void runsAnswerAndAFailureIsAcceptedAfterwardsOnly() {
        PlanState state = plan();
        Map<String, Answer> failed = Map.of("gone", new Answer("R1", false, NOON.plusSeconds(5)));
        assertThat(coverage(state, Map.of("gone", new Answer("R1", true, NOON)))
                        .entries()
                        .getFirst()
                        .state())
                .isEqualTo(State.PASSED);
        PlanState before = state.after(waiver(state, GRACE, "field-optional.*", "as agreed", NOON));
        assertThat(coverage(before, failed).entries().getFirst().state()).isEqualTo(State.FAILED);
        PlanState after = state.after(waiver(state, GRACE, "field-optional.*", "as agreed", NOON.plusSeconds(6)));
        assertThat(coverage(after, failed).entries().getFirst()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.FAILED_ACCEPTED);
            assertThat(entry.why()).contains("R1", "grace", "as agreed");
        });
    }

    /// A plan is concluded once it ran, and then is when somebody has to say whether its failure is accepted.
    @Test
    void whatFailedIsAcceptedOnceThePlanIsConcluded() {
        PlanState ran = plan().after(new PlanEvent.RunBegan(NOON, GRACE, "R1"))
                .after(new PlanEvent.RunEnded(NOON, GRACE, "R1", Verdict.FAIL));
        assertThat(POLICY.stage(ran)).isEqualTo(PlanStage.CONCLUDED);
        Intent accept =
                Intent.of(PlanAction.WAIVE, GRACE, NOON).on("field-optional.*").because("as agreed");
        assertThat(POLICY.decide(ran, accept).why()).isEmpty();
    }

    @Test
    void theGateSaysOnlyOfWhatAFaultCanAskThatOneMayBePlanned() {
        PlanState state = plan();
        assertThat(gate(state).reason())
                .contains("“Beyond?”; no fault can ask it", "'plimsoll probe'", "--gate limit-tightened.beyond.2'")
                .doesNotContain("plan a fault");
        PlanState waived = state.after(waiver(state, GRACE, "limit-tightened.beyond.2", "the provider's tests", NOON));
        assertThat(gate(waived).reason())
                .contains("plan a fault that asks it, or let somebody who did not write the plan waive it")
                .contains("'plan waive P1 --gate limit-tightened.beyond.3', or in the window under Experiments.");
    }

    /// A fault that passed every consumer by has shown nothing: the experiment is a hole until it is waived.
    @Test
    void aFaultThatNoConsumerMetIsAHoleUntilItIsWaivedOrMet() {
        PlanState state = plan();
        Map<String, Answer> notMet = Map.of("gone", new Answer("R1", true, false, NOON.plusSeconds(5)));
        MatrixCoverage coverage = coverage(state, notMet);

        assertThat(coverage.entries().getFirst()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.NOT_MET);
            assertThat(entry.why()).startsWith("In R1 no consumer met the fault, so nothing was shown");
        });
        assertThat(coverage.holes()).hasSize(3);
        assertThat(coverage.share()).isZero();
        assertThat(coverage(state.after(waiver(state, GRACE, "field-optional.*", "as agreed", NOON)), notMet)
                        .entries()
                        .getFirst()
                        .state())
                .isEqualTo(State.WAIVED);
        assertThat(coverage(state, Map.of("gone", new Answer("R2", true, true, NOON.plusSeconds(6))))
                        .entries()
                        .getFirst()
                        .state())
                .isEqualTo(State.PASSED);
        assertThat(coverage(state, Map.of("gone", new Answer("R2", false, false, NOON.plusSeconds(6))))
                        .entries()
                        .getFirst()
                        .state())
                .as("what failed failed, whoever met it")
                .isEqualTo(State.FAILED);
    }

    @Test
    void aPlanWithoutAMatrixHasNoSuchGate() {
        PlanState old = PlanState.of(
                PlanId.number(1),
                List.of(new PlanEvent.Drafted(NOON, ADA, Plans.complete().plan())));
        assertThat(POLICY.gates(old, NOON)).extracting(Gate::name).doesNotContain("Chaos matrix");
    }
}
