package dev.plimsoll.model.learning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.OtherRecords;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import dev.plimsoll.model.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final PlanState DRAFT = PlanState.of(
            PlanId.number(1),
            List.of(new PlanEvent.Drafted(
                    Runs.NOON, Runs.OLA, Plans.complete().with(Runs.FORECAST).plan())));

    private static PlanState ran(List<Run> runs) {
        PlanState plan = DRAFT;
        for (Run run : runs) {
            plan = plan.after(
                            new PlanEvent.RunBegan(Runs.NOON, Runs.OLA, run.id().value()))
                    .after(new PlanEvent.RunEnded(
                            Runs.NOON, Runs.OLA, run.id().value(), run.verdict().orElseThrow()));
        }
        return plan;
    }

    private static PlanState decided(PlanState plan, Calibration.Deviation deviation, Adjustment chosen) {
        return plan.after(new PlanEvent.Decided(
                Runs.NOON, Runs.OLA, deviation.question(), chosen.word(), chosen.others(), "it was the load", ""));
    }

    @Test
    void anUndecidedLargeDeviationKeepsThePlanFromItsArchiveAndSaysWhatOpensIt() {
        List<Run> runs = List.of(Runs.run(1, Runs.NOON, 500, Verdict.FAIL));
        PlanState plan = ran(runs);
        PlanPolicy policy = new PlanPolicy(
                People.UNLISTED,
                new OtherRecords.Known(
                        List.of(), List.of(Evaluation.of(plan, runs).gate())));
        Intent archive = Intent.of(PlanAction.ARCHIVE, Runs.OLA, Runs.NOON);

        assertThat(policy.decide(plan, archive).closed()).singleElement().satisfies(gate -> {
            assertThat(gate.name()).isEqualTo("Forecast deviations");
            assertThat(gate.reason())
                    .contains("'p99' missed in R1 (500 ms instead of 50 ms to 200 ms)")
                    .contains("forecasts --decide R1 --signal \"p99\"")
                    .endsWith("nothing and why.");
        });
        assertThat(policy.closed(plan, Runs.NOON))
                .extracting(Gate::name)
                .as("it stands before the archive, not before the next run")
                .doesNotContain("Forecast deviations");

        Calibration.Deviation deviation = Evaluation.of(plan, runs).undecided().getFirst();
        Evaluation after = Evaluation.of(decided(plan, deviation, Adjustment.DATASET), runs);
        assertThat(after.gate().open()).isTrue();
        assertThat(after.sentence().orElseThrow()).contains("R1 ended with FAIL; 0 of 1 forecast interval held");
        assertThat(Adjustment.DATASET.others()).containsExactly("model", "configuration", "nothing");
    }

    @Test
    void nothingIsAskedBeforeARunEndsNorOfARunThatMeasuredNothing() {
        assertThat(Evaluation.of(DRAFT, List.of()).sentence()).isEmpty();
        assertThat(Evaluation.of(DRAFT, List.of()).gate().open()).isTrue();
        Evaluation invalid = Evaluation.of(DRAFT, List.of(Runs.run(1, Runs.NOON, 900, Verdict.INVALID)));
        assertThat(invalid.sentence()).isEmpty();
        assertThat(invalid.gate().open()).isTrue();
    }

    /// Whatever came and whatever was decided, the gate is open exactly when no large deviation lacks its decision.
    @Test
    void theGateIsOpenExactlyWhenEachLargeDeviationIsDecided() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Run> runs = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
                runs.add(Runs.run(number, Runs.NOON, 20 + random.nextInt(400), Verdict.FAIL));
            }
            PlanState plan = ran(runs);
            long open = 0;
            for (Run run : runs) {
                double value = ForecastReading.of(run).getFirst().value();
                boolean decide = random.nextBoolean();
                boolean large = value > 275 || value < -25; // half of 150 ms beyond 50 to 200 ms
                List<Calibration.Deviation> missed = Calibration.deviations(List.of(run));
                if (decide && !missed.isEmpty()) {
                    plan = decided(plan, missed.getFirst(), Adjustment.values()[random.nextInt(4)]);
                }
                open += large && !decide ? 1 : 0;
            }
            Evaluation evaluation = Evaluation.of(plan, runs);
            assertThat(evaluation.undecided())
                    .as("seed %d, round %d", seed, round)
                    .hasSize((int) open);
            assertThat(evaluation.gate().open())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(open == 0);
        }
    }
}
