package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Probing;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.ConsumerReading;
import dev.plimsoll.model.run.ProbeTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Clients that misread the sample's amendment call its sandbox during a run.
class ProbeStoryTest extends EngineStory {
    private Run run(Probing probing) throws InterruptedException {
        PlannedFault slow = new PlannedFault(
                "slow", "Is it in time?", new Fault.Latency(Duration.ofMillis(700), Duration.ZERO), 1, null);
        ExperimentPlan plan = Stories.with(
                        Stories.shortSample(engine), List.of(slow), List.of(), Stories.NEVER, Duration.ofSeconds(1))
                .withTerms(Terms.NONE.withRig(new Rig(List.of(), List.of(), List.of(), null, probing)));
        return run(plan);
    }

    @Test
    void the_table_has_a_reading_for_each_client_in_each_stretch_that_the_plan_names() throws Exception {
        Run run = run(new Probing(
                List.of(),
                List.of(Probing.Stretch.BASELINE, Probing.Stretch.FAULTS, Probing.Stretch.RECOVERY),
                Duration.ofMillis(500),
                false));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        ProbeTable table = ProbeTable.of(run);
        assertThat(table.conditions()).containsExactly("baseline", "slow", "recovery");
        assertThat(table.rows()).isNotEmpty().allSatisfy((client, row) -> {
            assertThat(row).containsKeys("baseline", "slow", "recovery");
            assertThat(row.get("slow").reading()).as(client).isEqualTo(ConsumerReading.HANG);
        });
        assertThat(String.valueOf(engine.compileReport().compile(run.id()))).contains("Clients that misread");
    }

    @Test
    void probes_that_decide_fail_the_run_and_those_not_named_are_not_sent() throws Exception {
        String any = MisreadingClient.OLD_SCHEMA.word();
        Run run = run(new Probing(List.of(MisreadingClient.OLD_SCHEMA), List.of(), Duration.ofMillis(500), true));
        assertThat(run.all(RunEvent.ProbeMade.class))
                .isNotEmpty()
                .allMatch(probe -> probe.client().equals(any));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("The provider did not take the probe");
    }
}
