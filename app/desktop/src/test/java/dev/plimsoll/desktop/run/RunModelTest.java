package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunModelTest {
    private final Told told = new Told();
    private final List<Problem> refusals = new ArrayList<>();
    private final RunModel model = model((_, _) -> told);

    private RunModel model(java.util.function.BiFunction<PlanId, Person, ActiveRun> start) {
        FxBridge fx = new FxBridge(Runnable::run);
        return new RunModel(
                new Jobs(Runnable::run, fx),
                fx,
                new RunWork(start, _ -> Samples.run(), (_, folder) -> folder.resolve("evidence-R1")));
    }

    @Test
    void followsARunToItsEnd() {
        List<Run> ended = new ArrayList<>();
        model.onEnded(ended::add);
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        assertThat(model.activeProperty().get()).isEqualTo(told);
        told.tell(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE));
        assertThat(model.runProperty().get().phase()).isEqualTo(Phase.BASELINE);
        assertThat(model.remainingProperty().get()).isEqualTo(Duration.ofSeconds(9));
        told.tell(new RunEvent.Concluded(Samples.second(2), Verdict.PASS, "It held."));
        assertThat(model.activeProperty().get()).isNull();
        assertThat(ended)
                .singleElement()
                .extracting(run -> run.verdict().orElseThrow())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void theKillSwitchWorksOnlyWhileARunGoesOn() {
        model.kill(Samples.LIN);
        assertThat(told.kills).isEmpty();
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        model.kill(Samples.LIN);
        assertThat(told.kills).containsExactly("lin pulled the kill switch.");
        assertThat(model.killPulledProperty().get()).isTrue();
    }

    @Test
    void aRefusalGoesToWhoeverAsked() {
        RunModel refusing = model((_, _) -> {
            throw new Problem("The approval gate is closed.", "Ask a second person.");
        });
        refusing.start(PlanId.number(1), Samples.LIN, refusals::add);
        assertThat(refusals).singleElement().extracting(Problem::remedy).isEqualTo("Ask a second person.");
        assertThat(refusing.startingProperty().get()).isFalse();
        assertThat(refusing.runProperty().get()).isNull();
    }

    @Test
    void anotherRunOnTheScreenLeavesTheLiveOneAlone() {
        told.run = Run.of(RunId.number(2), List.of(Samples.started()));
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        model.open(RunId.number(1));
        told.tell(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE));
        assertThat(model.runProperty().get().id()).isEqualTo(RunId.number(1));
        model.open(RunId.number(2));
        assertThat(model.runProperty().get().phase()).isEqualTo(Phase.BASELINE);
    }

    @Test
    void saysWhereTheEvidenceIs() {
        model.open(RunId.number(1));
        model.saveEvidence(Path.of("out"));
        assertThat(model.savedProperty().get()).contains("evidence-R1");
    }

    @Test
    void aRecordThatCannotBeSavedIsShown() {
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        told.unsaved = new Problem("The disk is full.", "Make room.");
        told.tell(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE));
        assertThat(model.problemProperty().get().what()).isEqualTo("The disk is full.");
    }

    /// A run whose events the test tells.
    private static final class Told implements ActiveRun {
        private Run run = Samples.run();
        private Consumer<RunEvent> listener = _ -> {};
        private final List<String> kills = new ArrayList<>();
        private Problem unsaved;

        void tell(RunEvent event) {
            run = run.after(event);
            listener.accept(event);
        }

        @Override
        public Run now() {
            return run;
        }

        @Override
        public void onEvent(Consumer<RunEvent> to) {
            listener = to;
        }

        @Override
        public void kill(Person by, String reason) {
            kills.add(reason);
        }

        @Override
        public Duration remaining() {
            return Duration.ofSeconds(9);
        }

        @Override
        public double progress() {
            return 0.5;
        }

        @Override
        public Problem unsaved() {
            return unsaved;
        }
    }
}
