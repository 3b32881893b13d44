package dev.plimsoll.model.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ExperimentPlan PLAN = Plans.complete().plan();

    private static Run run(int number, Instant at, long hits, ConsumerOutcome outcome, Verdict verdict) {
        return Run.of(
                RunId.number(number),
                new ArrayList<>(List.of(
                        new RunEvent.Started(
                                at, PlanId.number(1), PLAN, PLAN.digest(), new Person("grace"), "host " + number),
                        new RunEvent.PhaseEntered(at, Phase.INJECT),
                        new RunEvent.FaultInjected(at, "gone"),
                        new RunEvent.ConsumerTried(
                                at,
                                "shop",
                                "gone",
                                outcome,
                                outcome == ConsumerOutcome.BROKE ? 1 : 0,
                                Duration.ofMillis(hits),
                                ""),
                        new RunEvent.FaultRemoved(at, "gone", hits),
                        new RunEvent.Concluded(at, verdict, "It took " + hits + " times."))));
    }

    private static final Run FIRST = run(1, NOON, 17, ConsumerOutcome.WORKED, Verdict.PASS);

    @Test
    void momentsAndMeasurementsDoNotCount() {
        RunComparison comparison =
                RunComparison.of(FIRST, run(2, NOON.plusSeconds(60), 23, ConsumerOutcome.WORKED, Verdict.PASS));
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.divergence()).isEmpty();
        assertThat(comparison.sentence())
                .startsWith("R2 repeats R1: the same 6 findings, digest ")
                .contains(RunFindings.of(FIRST).digest());
    }

    @Test
    void theFirstDifferenceIsNamed() {
        RunComparison broke = RunComparison.of(FIRST, run(2, NOON, 17, ConsumerOutcome.BROKE, Verdict.FAIL));
        assertThat(broke.sentence())
                .isEqualTo(
                        "R2 departs from R1 at finding 4 of 6. consumer shop under gone: worked in R1, broke (exit code"
                                + " 1) in R2.");
        assertThat(RunComparison.of(FIRST, run(2, NOON, 0, ConsumerOutcome.WORKED, Verdict.INVALID))
                        .sentence())
                .contains("finding 5 of 6. effect of gone: seen in R1, none in R2.");
    }

    @Test
    void aRunThatEndedEarlierDepartsAtItsEnd() {
        Run shorter = Run.of(RunId.number(2), FIRST.events().subList(0, 4));
        assertThat(RunComparison.of(FIRST, shorter).sentence())
                .contains("at finding 5 of 6. R1 went on with effect of gone: seen, R2 had ended.");
        assertThat(RunComparison.of(shorter, FIRST).sentence())
                .contains("R2 had ended, R1 went on with effect of gone: seen.");
    }

    /// Against the tables of Clopper and Pearson: 0 of 10 and 2 of 20.
    @Test
    void theChanceHasItsInterval() {
        RunComparison same = RunComparison.of(FIRST, FIRST);
        RunComparison other = RunComparison.of(FIRST, run(2, NOON, 17, ConsumerOutcome.BROKE, Verdict.FAIL));
        Repetitions never = new Repetitions(Collections.nCopies(10, same));
        assertThat(never.lowest()).isZero();
        assertThat(never.highest()).isCloseTo(0.3085, within(0.0001));
        List<RunComparison> some = new ArrayList<>(Collections.nCopies(18, same));
        some.add(other);
        some.add(other);
        assertThat(new Repetitions(some).lowest()).isCloseTo(0.0123, within(0.0001));
        assertThat(new Repetitions(some).highest()).isCloseTo(0.3170, within(0.0001));
        assertThat(new Repetitions(some).sentence())
                .isEqualTo(
                        "2 of 20 repetitions departed; the chance that the next one does is between 1.2 and 31.7 % (95"
                                + " %).");
    }
}
