package dev.plimsoll.model.amendment.policy;

import static dev.plimsoll.model.amendment.AmendmentSamples.ADA;
import static dev.plimsoll.model.amendment.AmendmentSamples.BEFORE;
import static dev.plimsoll.model.amendment.AmendmentSamples.SUE;
import static dev.plimsoll.model.amendment.AmendmentSamples.drafted;
import static dev.plimsoll.model.amendment.AmendmentSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.MatrixCoverage.State;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.certificate.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaosGatesTest {
    private static final PlannedExperiment MISSING =
            new PlannedExperiment("field-optional.missing.1", "Does shop work without 'discount'?", List.of("missing"));
    private static final PlannedExperiment ENUM =
            new PlannedExperiment("enum-grown.unknown.2", "Does shop work with a new state?", List.of("unknown"));
    private static final AmendmentState STATE = drafted(whole());
    private static final Instant RUN = BEFORE.minusSeconds(60);

    private static ChaosProof proof(State missing, State other, Certificate.Change... stale) {
        MatrixCoverage coverage = new MatrixCoverage(List.of(
                new MatrixCoverage.Entry(MISSING, missing, "It failed in R1."),
                new MatrixCoverage.Entry(ENUM, other, "It passed in R1.")));
        Certificate certificate =
                new Certificate(1, "Totals", "P1", "R1", RUN, 1, Verdict.PASS, "All well.", Map.of(), Map.of(), "00");
        return new ChaosProof(
                List.of(MISSING, ENUM),
                List.of(new ChaosProof.Test(PlanId.number(1), coverage, certificate, List.of(stale))));
    }

    private static List<Gate> closed(AmendmentState state, ChaosProof proof) {
        return new ChaosGates(state, People.UNLISTED, BEFORE)
                .of(proof).stream().filter(gate -> !gate.open()).toList();
    }

    private static AmendmentState waived(Person by, String gate, Instant at, Duration length) {
        return STATE.after(
                new AmendmentEvent.Waived(at, by, gate, STATE.amendment().digest(), at.plus(length), "a reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, true, ''",
        "FAILED_ACCEPTED, true, ''",
        "WAIVED, true, ''",
        "PLANNED, false, plan P1 asks it and no run has answered; run it",
        "OPEN, false, Plan a fault that asks it",
        "NOT_MET, false, has no answer: It failed in R1. Name a consumer in the plan that gets or sends",
        "FAILED, false, is open: It failed in R1. Mend what broke and run it again",
    })
    void everyExperimentIsAnsweredOrItIsAHole(State state, boolean open, String words) {
        List<Gate> closed = closed(STATE, proof(state, State.PASSED));

        assertThat(closed).hasSize(open ? 0 : 1);
        assertThat(closed)
                .allSatisfy(gate -> assertThat(gate.reason())
                        .startsWith("1 of 2 experiments of the amendment are answered or waived. “Does shop work")
                        .contains(words, "'amendment waive A1 --gate field-optional.missing.1'"));
    }

    @Test
    void aWaiverBySomebodyElseOpensItForItsTimeAndContent() {
        ChaosProof hole = proof(State.OPEN, State.PASSED);
        Duration week = Duration.ofDays(7);

        assertThat(closed(waived(SUE, "field-optional.*", RUN, week), hole)).isEmpty();
        assertThat(closed(waived(SUE, "Chaos matrix", RUN, week), hole)).isEmpty();
        assertThat(closed(waived(ADA, "field-optional.*", RUN, week), hole)).hasSize(1);
        assertThat(closed(waived(SUE, "field-optional.*", RUN, Duration.ofSeconds(60)), hole))
                .hasSize(1);
        assertThat(closed(waived(SUE, "enum-grown.*", RUN, week), hole)).hasSize(1);
    }

    /// That nobody met a fault settles nothing, unless somebody lives with it or another plan has an answer.
    @Test
    void whatNobodyMetIsWaivedOrAnsweredByAnotherPlan() {
        ChaosProof notMet = proof(State.NOT_MET, State.PASSED);
        MatrixCoverage other =
                new MatrixCoverage(List.of(new MatrixCoverage.Entry(MISSING, State.PASSED, "It passed in R2.")));
        List<ChaosProof.Test> both =
                List.of(notMet.tests().getFirst(), new ChaosProof.Test(PlanId.number(2), other, null, List.of()));

        assertThat(notMet.answers().getFirst().settled()).isFalse();
        assertThat(closed(waived(SUE, MISSING.id(), RUN, Duration.ofDays(7)), notMet))
                .isEmpty();
        assertThat(new ChaosProof(List.of(MISSING, ENUM), both).answers())
                .extracting(ChaosProof.Answered::state)
                .containsExactly(State.PASSED, State.PASSED);
    }

    @Test
    void aFailureIsAcceptedOnlyAfterItWasSeen() {
        ChaosProof failed = proof(State.FAILED, State.PASSED);
        String id = MISSING.id();

        assertThat(closed(waived(SUE, id, RUN.minusSeconds(1), Duration.ofDays(7)), failed))
                .hasSize(1);
        assertThat(closed(waived(SUE, id, RUN.plusSeconds(1), Duration.ofDays(7)), failed))
                .isEmpty();
    }

    @Test
    void aStaleCertificateNamesWhatChanged() {
        ChaosProof stale = proof(
                State.PASSED,
                State.PASSED,
                new Certificate.Change(Certificate.Part.REVISION, "12".repeat(32), "ab".repeat(32)));

        assertThat(closed(STATE, stale))
                .singleElement()
                .satisfies(gate -> assertThat(gate.reason())
                        .startsWith(
                                "Certificate of run R1: PASS, stale: the new contract changed: it was 121212121212…,"
                                        + " and is abababababab…. Run a plan"));
        assertThat(closed(STATE, new ChaosProof(List.of(), List.of())))
                .extracting(Gate::reason)
                .first()
                .asString()
                .startsWith("No plan tests the change from abababababab to cdcdcdcdcdcd;");
    }

    @Test
    void questionsThatNoPlanAsksAreNamedWithThePlanThatLacksThemAndOneWayToAskThem() {
        MatrixCoverage old =
                new MatrixCoverage(List.of(new MatrixCoverage.Entry(MISSING, State.PASSED, "It passed in R1.")));
        ChaosProof proof = new ChaosProof(
                List.of(MISSING, ENUM), List.of(new ChaosProof.Test(PlanId.number(1), old, null, List.of())));

        assertThat(closed(STATE, proof).getFirst().reason())
                .contains("no plan asks it. 1 of the questions came after P1 or were left out there"
                        + " (enum-grown.unknown.2). Draft a plan that asks them with 'plan new' and run it, or");
    }
}
