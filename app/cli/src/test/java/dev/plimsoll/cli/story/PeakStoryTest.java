package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The peak of production, rehearsed by a run after its recovery.
class PeakStoryTest extends EngineStory {
    private ExperimentPlan withPeak(double budget) {
        ObjectNode tree = Json.mapper().valueToTree(withFaults(Stories.NEVER, Duration.ofSeconds(1), Stories.LATE));
        tree.withObject("/terms")
                .withObject("/rig")
                .set("peak", Json.mapper().valueToTree(new Peak(20, 1.5, budget, 0.5, Duration.ofSeconds(1))));
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    @Test
    void aPeakThatIsBorneIsPartOfTheVerdictAndOfTheRecord() throws Exception {
        Run run = run(withPeak(20_000));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.conclusion().orElseThrow().sentence())
                .contains(run.capacity().orElseThrow().sentence());
        assertThat(run.all(RunEvent.LoadStepped.class))
                .last()
                .satisfies(last -> assertThat(last.step().offered()).isEqualTo(30));
        assertThat(engine.runs().get(run.id())).isEqualTo(run);
    }

    @Test
    void aPeakThatIsNotBorneFailsTheRun() throws Exception {
        Run run = run(withPeak(0.001));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).startsWith("In the rehearsal of the peak: ");
    }
}
