package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A provider with room for few connections: slow answers alone leave it room, and so does the load alone.
@EnabledOnOs(OS.LINUX)
class CombinationStoryTest extends EngineStory {
    @Test
    void whatFailsOnlyInCombinationIsReportedAsSuch() throws Exception {
        RunNode gateway = NodeStoryTest.gateway();
        List<String> command = new ArrayList<>(gateway.command());
        command.add("12");
        RunNode limited = new RunNode(gateway.name(), command, "", true, null);
        PlannedFault late = new PlannedFault(
                "late",
                "Does the provider bear slow clients?",
                new Fault.Latency(Duration.ofSeconds(1), Duration.ZERO),
                1,
                null);
        ExperimentPlan plan = Stories.with(
                        Stories.shortSample(engine),
                        List.of(late),
                        List.of(),
                        Stories.NEVER,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5))
                .withTerms(Terms.NONE.withRig(new Rig(List.of(limited))));

        Run run = run(plan);

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .contains("Only the fault 'late' and the load together do that to", "error rate");
        assertThat(run.all(RunEvent.FaultAlone.class)).singleElement().satisfies(alone -> {
            assertThat(alone.hits()).isPositive();
        });
    }
}
