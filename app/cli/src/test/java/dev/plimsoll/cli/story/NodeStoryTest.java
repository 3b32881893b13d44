package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A gateway before the sandbox, as a program of the run, that is lost and comes back.
@EnabledOnOs(OS.LINUX)
class NodeStoryTest extends EngineStory {
    private static final Duration STAMP = Duration.ofMillis(100);
    private static final Duration GONE = Duration.ofSeconds(1);

    static RunNode gateway() {
        return new RunNode(
                "gateway",
                List.of(
                        "{java}",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayProgram.class.getName()),
                "",
                true,
                null);
    }

    private ExperimentPlan plan(LostNode.Way way, @Nullable Duration gone, Duration perFault) {
        return plan(
                List.of(new PlannedFault("lost", "Who misses it?", new LostNode("gateway", way, gone), 1, null)),
                perFault);
    }

    private ExperimentPlan plan(List<PlannedFault> faults, Duration perFault) {
        // The faults name nodes that the plan gets afterwards, so they come in with the terms.
        ExperimentPlan bare = Stories.with(
                Stories.shortSample(engine), List.of(), List.of(), Stories.NEVER, Duration.ofSeconds(2), perFault);
        ExperimentPlan rigged = bare.withTerms(Terms.NONE.withRig(new Rig(List.of(gateway()))));
        return rigged.withFaults(faults);
    }

    private static Instant at(Run run, Station station) {
        return run.all(RunEvent.NodeMoved.class).stream()
                .filter(moved -> moved.station() == station)
                .map(RunEvent.NodeMoved::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError(station + " is missing: " + run.all(RunEvent.NodeMoved.class)));
    }

    private static void assertNothingLeft(Run run) {
        assertThat(MarkedPrograms.find(Map.of(RunNode.NAME_VARIABLE, "gateway")).stream()
                        .filter(process -> MarkedPrograms.environment(process).stream()
                                .anyMatch(setting -> setting.startsWith("PLIMSOLL_RUN=" + run.id() + "-"
                                        + ProcessHandle.current().pid() + "-"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LostNode.Way.class)
    void a_lost_node_is_gone_noticed_back_and_recovered_and_each_has_its_moment(LostNode.Way way) throws Exception {
        Duration gone = way == LostNode.Way.RESTART ? null : GONE;
        Run run = start(plan(way, gone, Duration.ofSeconds(5))).await();
        assertThat(run.verdict()).as(run.conclusion().toString()).isIn(optional(Verdict.PASS), optional(Verdict.FAIL));
        Instant from = at(run, Station.GONE);
        Instant back = at(run, Station.BACK);
        if (way != LostNode.Way.RESTART) {
            assertThat(Duration.between(from, back)).isGreaterThanOrEqualTo(GONE.minus(STAMP));
        }
        if (way == LostNode.Way.KILL) {
            assertThat(at(run, Station.NOTICED)).isBetween(from, back.plus(STAMP));
        }
        assertThat(at(run, Station.RECOVERED)).isAfterOrEqualTo(back);
        assertThat(run.bands()).singleElement().satisfies(band -> {
            assertThat(band.hits()).isNotZero();
            assertThat(Duration.between(band.from(), from).abs()).isLessThan(STAMP);
        });
        assertNothingLeft(run);
    }

    private static Optional<Verdict> optional(Verdict verdict) {
        return Optional.of(verdict);
    }

    @Test
    void a_program_of_that_name_that_is_not_of_the_run_is_never_touched() throws Exception {
        ProcessBuilder other = new ProcessBuilder("sleep", "600");
        other.environment().put(RunNode.NAME_VARIABLE, "gateway");
        other.environment().put("PLIMSOLL_RUN", "R1-of-somebody-else");
        Process bystander = other.start();
        try {
            Run run =
                    start(plan(LostNode.Way.KILL, GONE, Duration.ofSeconds(3))).await();
            assertThat(at(run, Station.GONE)).isNotNull();
            assertThat(bystander.isAlive()).isTrue();
            assertThat(MarkedPrograms.paused(Map.of("PLIMSOLL_RUN", "R1-of-somebody-else")))
                    .isZero();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_run_is_invalid_when_the_node_came_back_by_itself() throws Exception {
        LiveRun live = start(plan(LostNode.Way.PAUSE, null, Duration.ofSeconds(2)));
        Stories.await(live, RunEvent.NodeMoved.class);
        Map<String, String> ours = MarkedPrograms.find(Map.of(RunNode.NAME_VARIABLE, "gateway")).stream()
                .map(NodeStoryTest::mark)
                .filter(mark -> mark.contains("-" + ProcessHandle.current().pid() + "-"))
                .findFirst()
                .map(mark -> Map.of("PLIMSOLL_RUN", mark))
                .orElseThrow();
        assertThat(MarkedPrograms.resume(ours)).isZero();
        Run run = live.await();
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("'gateway' was not gone");
    }

    private static String mark(ProcessHandle process) {
        return MarkedPrograms.environment(process).stream()
                .filter(setting -> setting.startsWith("PLIMSOLL_RUN="))
                .map(setting -> setting.substring("PLIMSOLL_RUN=".length()))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_kill_lets_a_paused_node_go_on_and_ends_it() throws Exception {
        LiveRun live = start(plan(LostNode.Way.PAUSE, null, Duration.ofMinutes(1)));
        live.onEvent(event -> {
            if (event instanceof RunEvent.NodeMoved moved && moved.station() == Station.GONE) {
                live.kill(Stories.ADA, "enough");
            }
        });
        Run run = live.await();
        Instant asked = run.kill().orElseThrow().at();
        assertThat(Duration.between(asked, at(run, Station.BACK))).isLessThan(Duration.ofSeconds(2));
        assertThat(run.all(RunEvent.FaultsCleared.class).getLast().remaining()).isZero();
        assertNothingLeft(run);
    }

    @Test
    void a_fault_names_a_node_of_the_plan_and_leaves_nobody_out() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(
                        List.of(new PlannedFault("lost", "", new LostNode("other", LostNode.Way.KILL, null), 1, null)),
                        GONE))
                .withMessageContaining("'other', and the plan has [gateway]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PlannedFault("lost", "", new LostNode("gateway", LostNode.Way.KILL, null), 0.5, null))
                .withMessageContaining("its share is 1");
    }
}
