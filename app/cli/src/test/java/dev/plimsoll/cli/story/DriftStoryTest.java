package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What a run was begun with changes while it goes on.
@EnabledOnOs(OS.LINUX)
class DriftStoryTest extends EngineStory {
    private ExperimentPlan plan(Path script) {
        ExperimentPlan plan = withLongFault(Stories.NEVER, Stories.LATE);
        var shop = new ConsumerUnderTest("shop", List.of("sh", script.toString()), "", Duration.ofSeconds(5));
        return Stories.with(
                plan, plan.faults(), List.of(shop), plan.abort(), Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    private static void awaitWindows(LiveRun live, int more) throws InterruptedException {
        int wanted = live.now().windows().size() + more;
        while (live.now().windows().size() < wanted) {
            Stories.awaitNext(live, RunEvent.WindowClosed.class);
        }
    }

    @Test
    void aProgramThatIsReplacedUnderAFaultEndsTheRunAndOneThatIsOnlyTouchedDoesNot() throws Exception {
        Path script = Files.writeString(folder.resolve("shop.sh"), "exit 0\n");
        LiveRun live = start(plan(script));
        Stories.awaitFault(live);
        Files.setLastModifiedTime(script, FileTime.from(Instant.EPOCH));
        awaitWindows(live, 3);
        assertThat(live.now().ended()).isFalse();

        Instant changed = Instant.now();
        Files.writeString(script, "exit 0 # of another release\n");
        Run run = live.await();

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence())
                .startsWith("The run stopped itself. The environment drifted: the file " + script
                        + " of the consumer 'shop' changed while the run went on.");
        assertThat(run.kill().orElseThrow().reason()).isEqualTo("the environment drifted");
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        RunEvent.FaultsCleared cleared = run.all(RunEvent.FaultsCleared.class).getLast();
        assertThat(cleared.remaining()).isZero();
        assertThat(Duration.between(changed, cleared.at())).isLessThan(Duration.ofSeconds(5));
    }
}
