package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.storm.PlanStorm;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The weather of an amendment, on the real embedded services: each of its faults bites, and is gone afterwards.
class WeatherStoryTest extends EngineStory {
    private static PlannedFault fault(String id, Fault fault, double share) {
        return new PlannedFault(id, "Does it go on?", fault, share, null);
    }

    @Test
    void lostAndDamagedAnswersAndMoreLoadBite() throws Exception {
        Run run = run(withFaults(
                Stories.NEVER,
                Duration.ofSeconds(2),
                fault("load", new Fault.LoadSurge(3), 1),
                fault(
                        "damaged",
                        new MessageFault.CorruptBody(Aim.all(), MessageFault.Side.RESPONSE, BodyDamage.TRUNCATED),
                        0.2),
                fault("no-answer", new MessageFault.NoAnswer(Aim.all().each(25), true, true), 1)));

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        Map<String, Run.FaultBand> bands =
                run.bands().stream().collect(Collectors.toMap(Run.FaultBand::fault, Function.identity()));
        assertThat(bands.values()).allSatisfy(band -> {
            assertThat(band.hits()).as(band.fault()).isPositive();
            assertThat(band.to()).as(band.fault()).isNotNull();
        });
        long planned = run.all(RunEvent.StageMeasured.class).stream()
                .filter(stage -> "load".equals(stage.fault()))
                .findFirst()
                .orElseThrow()
                .summary()
                .completed();
        assertThat(bands.get("load").hits())
                .as("twice as much again as the planned load, %d", planned)
                .isBetween(planned, 4 * planned);
        assertThat(run.all(RunEvent.FaultAlone.class))
                .as("more load says nothing without the load")
                .noneMatch(alone -> alone.fault().equals("load"));
    }

    /// Each of the faults acts in each stretch where it is drawn, and none of them is left behind.
    @Test
    void aStormOfThePlansFaultsBitesAndIsOver() throws Exception {
        List<PlannedFault> single = List.of(
                fault("late", new Fault.Latency(Duration.ofMillis(40), Duration.ZERO), 1),
                fault(
                        "damaged",
                        new MessageFault.CorruptBody(Aim.all(), MessageFault.Side.RESPONSE, BodyDamage.TRUNCATED),
                        0.02),
                fault("load", new Fault.LoadSurge(2), 1));
        PlanStorm storm = PlanStorm.of(single, Duration.ofSeconds(2), Duration.ofHours(1), 3);
        List<PlannedFault> stretches =
                storm.faults().subList(single.size(), storm.faults().size());
        Run run = run(withFaults(Stories.NEVER, Duration.ofSeconds(2), stretches.toArray(PlannedFault[]::new)));

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.bands()).hasSameSizeAs(stretches).allSatisfy(band -> {
            assertThat(band.hits()).as(band.fault()).isPositive();
            assertThat(band.to()).as(band.fault()).isNotNull();
        });
        for (PlannedFault stretch : stretches) {
            boolean late = stretch.parts().stream().anyMatch(part -> part.fault() instanceof Fault.Latency);
            assertThat(run.all(RunEvent.StageMeasured.class))
                    .filteredOn(stage -> stretch.id().equals(stage.fault()))
                    .singleElement()
                    .satisfies(stage -> assertThat(stage.summary().p95() >= 40)
                            .as(stretch.id())
                            .isEqualTo(late));
        }
        assertThat(run.all(RunEvent.FaultsCleared.class).getLast().remaining()).isZero();
    }

    @Test
    void aDraftedPlanAsksTheWholeWeatherAndLeavesRoomForPayloads() {
        engine.openSample().open();
        ExperimentPlan plan = engine.draftPlan()
                .propose(
                        engine.openSample().file("contracts/orders-v1.yaml"),
                        engine.openSample().file("contracts/orders-v2.yaml"),
                        new DraftPlan.Draft("Orders", Stories.ADA, Stories.LIN, List.of(), List.of(), 42))
                .plan();
        assertThat(plan.faults()).hasSizeLessThanOrEqualTo(DraftPlan.MOST_FAULTS);
        assertThat(plan.faults().stream().map(PlannedFault::id))
                .startsWith("latency", "reset", "no-answer", "damaged", "gone", "load")
                .anyMatch(id -> id.startsWith("witness"))
                .anyMatch(id -> id.startsWith("missing"));
        assertThat(plan.terms().experiments())
                .filteredOn(experiment -> experiment.id().startsWith("amendment."))
                .hasSize(6)
                .allMatch(experiment -> experiment.isAskedBy(plan));
    }

    /// A plan without programs of its own loses what consumers call.
    @Test
    void theProviderIsGoneForAMomentAndIsBack() throws Exception {
        LostNode gone = new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, Duration.ofMillis(200));
        Run run = run(withFaults(Stories.NEVER, Duration.ofSeconds(8), fault("gone", gone, 1)));

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.bands())
                .singleElement()
                .satisfies(band -> assertThat(band.hits()).isPositive());
        assertThat(run.all(RunEvent.NodeMoved.class).stream()
                        .map(RunEvent.NodeMoved::station)
                        .toList())
                .contains(Station.GONE, Station.NOTICED, Station.BACK, Station.RECOVERED);
    }

    @Test
    void aConsumerMayBeNamedAsTheProviderIs() {
        LostNode gone = new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, Duration.ofMillis(200));
        ConsumerUnderTest caller = new ConsumerUnderTest(LostNode.PROVIDER, List.of("true"), "", Duration.ofSeconds(5));
        ExperimentPlan plan = Stories.with(
                Stories.shortSample(engine),
                List.of(fault("gone", gone, 1)),
                List.of(caller),
                Stories.NEVER,
                Duration.ofSeconds(2));
        assertThat(plan.consumers()).containsExactly(caller);
        assertThat(gone.isOf(LostNode.PROVIDER))
                .as("what is cut off is what it calls")
                .isFalse();
    }

    @Test
    void aSurgeEndsWithTheRunThatIsKilled() throws Exception {
        var live = start(withLongFault(Stories.NEVER, fault("load", new Fault.LoadSurge(2), 1)));
        Stories.awaitFault(live);
        live.kill(Stories.LIN, "enough");
        Run run = live.await();

        assertThat(run.verdict()).isNotEmpty();
        assertThat(run.all(RunEvent.FaultRemoved.class)).hasSize(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("plimsoll-load"));
    }
}
