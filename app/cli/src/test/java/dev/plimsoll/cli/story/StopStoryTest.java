package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.node.ObjectNode;

/// What ends a run, or holds it, before its time, on the real embedded services.
class StopStoryTest extends EngineStory {
    @Test
    void the_kill_switch_removes_the_faults_and_rolls_back() throws Exception {
        LiveRun live = start(withLongFault(Stories.NEVER, Stories.LATE));
        live.kill(Stories.LIN, "before the first fault nothing is left to remove");
        Run early = live.await();
        assertThat(early.verdict()).as(early.conclusion().toString()).hasValue(Verdict.INCONCLUSIVE);
        assertThat(early.conclusion().orElseThrow().sentence()).contains("before the first fault");
        assertThat(early.all(RunEvent.CheckMade.class))
                .as("neither the load nor the rest of the preflight goes on after the pull")
                .extracting(RunEvent.CheckMade::name)
                .doesNotContain("Calls", "Warm-up");

        LiveRun second =
                start(withSteps(withFaults(Stories.NEVER, Duration.ofSeconds(2), Stories.LATE, Stories.RESET)));
        assertThatThrownBy(() -> second.resume(Stories.LIN)).isInstanceOf(Problem.class);
        Stories.awaitFault(second);
        second.hold(Stories.LIN, "the phone rings");
        Stories.await(second, RunEvent.Held.class);
        second.resume(Stories.ADA);
        Stories.await(second, RunEvent.Resumed.class);
        second.kill(Stories.LIN, "customers complained");
        Run run = second.await();
        RunEvent.Held held = run.all(RunEvent.Held.class).getFirst();
        assertThat(held).isEqualTo(new RunEvent.Held(held.at(), Stories.LATE.id(), Stories.LIN, "the phone rings"));
        assertThat(run.all(RunEvent.Resumed.class))
                .singleElement()
                .satisfies(resumed -> assertThat(resumed.by()).isEqualTo(Stories.ADA));
        assertThat(run.bands().getFirst().to()).isBetween(held.at(), held.at().plusSeconds(1));
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("lin", "customers complained");
        assertThat(run.bands()).allMatch(band -> band.to() != null);
        assertThat(run.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
        assertThat(run.all(RunEvent.RollbackDone.class))
                .extracting(RunEvent.RollbackDone::exitCode)
                .containsExactly(0);
        assertThat(run.all(RunEvent.RollbackDone.class).getFirst().steps())
                .extracting(RollbackStep.Done::name)
                .containsExactly("rollback command", "warm the cache");
        RunEvent.KillRequested pulled = run.kill().orElseThrow();
        RunEvent.FaultsCleared cleared = run.all(RunEvent.FaultsCleared.class).getFirst();
        assertThat(Duration.between(pulled.at(), cleared.at())).isLessThan(Duration.ofSeconds(5));
    }

    /// Ctrl-C in a terminal reaches the consumer under test as well as the run.
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_consumer_that_ends_with_the_run_has_no_result() throws Exception {
        ExperimentPlan plan = withLongFault(Stories.NEVER, Stories.LATE);
        String patient = "if [ -e met ]; then sleep 60; fi; touch met";
        var shop = new ConsumerUnderTest("ends-with-it", List.of("sh", "-c", patient), "", Duration.ofSeconds(90));
        LiveRun live = start(Stories.with(
                plan, plan.faults(), List.of(shop), plan.abort(), Duration.ofSeconds(1), Duration.ofMinutes(2)));
        Stories.awaitFault(live);
        Stories.awaitNext(live, RunEvent.WindowClosed.class);
        List<ProcessHandle> trial = MarkedPrograms.find(Map.of(RunNode.NAME_VARIABLE, "ends-with-it"));
        assertThat(trial).isNotEmpty();
        trial.forEach(ProcessHandle::destroyForcibly);
        live.kill(Stories.LIN, "Ctrl-C");
        Run run = live.await();

        RunEvent.KillRequested pulled = run.kill().orElseThrow();
        assertThat(run.consumers())
                .filteredOn(tried -> tried.at().isAfter(pulled.at()))
                .isEmpty();
    }

    private static ExperimentPlan withSteps(ExperimentPlan plan) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        tree.withObject("/rollback")
                .withArray("steps")
                .add(Json.mapper()
                        .<ObjectNode>valueToTree(
                                new RollbackStep("warm the cache", List.of(java, "-version"), Duration.ofSeconds(30))));
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    @Test
    void an_abort_criterion_stops_the_run_by_itself() throws Exception {
        AbortCriterion errors = new AbortCriterion("error rate", Condition.atLeast(0.5), Duration.ofSeconds(2));
        ExperimentPlan plan = withLongFault(List.of(errors), Stories.RESET);
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/terms")
                .set("harm", Json.mapper().valueToTree(new Harm("buyers", "carts are lost", false, List.of(errors))));
        Run run = run(Json.mapper().treeToValue(tree, ExperimentPlan.class));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).startsWith("The run stopped itself: error rate was");
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.elapsed()).isLessThan(Duration.ofSeconds(40));
        harmIsAnIncidentAndCountsAsPrevented(run);
    }

    private void harmIsAnIncidentAndCountsAsPrevented(Run run) {
        IncidentState drafted = engine.learning().incidents().ofRun(run.id()).getFirst();
        assertThat(drafted.incident().title()).isEqualTo("Run " + run.id() + " reached harm: carts are lost");
        assertThat(drafted.incident().summary()).contains("in the sandbox, where nobody was hurt", "error rate was");
        assertThat(engine.learning().incidents().timeline(drafted).entries())
                .anyMatch(entry -> entry.toString().contains("abort criterion"));
        assertThat(engine.learning().lessons().outcomes().rows())
                .singleElement()
                .extracting(OutcomeBoard.Row::prevented)
                .isEqualTo(run.all(RunEvent.CriterionMet.class).size())
                .isEqualTo(1);
    }

    @Test
    void a_detector_that_the_plan_binds_pulls_the_kill_switch() throws Exception {
        Fault down = new MessageFault.ErrorStatus(Aim.all(), 503, false);
        ExperimentPlan plan = withFaults(
                Stories.NEVER, Duration.ofSeconds(6), new PlannedFault("down", "Who notices?", down, 1, null));
        Run run = run(bound(plan, "sequential-errors"));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        RunEvent.ChangeNoticed noticed = run.all(RunEvent.ChangeNoticed.class).getFirst();
        assertThat(noticed.sentence()).startsWith("Errors rose from");
        assertThat(run.kill().orElseThrow().by()).isNull();
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.stages()).allMatch(stage -> stage.phase() == Phase.BASELINE);
    }

    private static ExperimentPlan bound(ExperimentPlan plan, String detector) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/terms")
                .withArray("watches")
                .addObject()
                .put("detector", detector)
                .put("action", "kill");
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    @Test
    void closing_the_program_ends_the_run_in_order() throws Exception {
        LiveRun live = start(withLongFault(Stories.NEVER, Stories.LATE));
        engine.close();
        engine = Stories.open(folder);
        Run kept = engine.runs().get(live.id());
        assertThat(kept.ended()).isTrue();
        assertThat(kept.conclusion().orElseThrow().sentence()).contains("Plimsoll was closed");
        assertThat(kept.all(RunEvent.FaultsCleared.class)).isNotEmpty();
    }
}
