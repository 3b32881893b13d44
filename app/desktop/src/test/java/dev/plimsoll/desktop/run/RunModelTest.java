package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.slate.CleanSlate;
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
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunModelTest {
    private final Told told = new Told();
    private final List<Problem> refusals = new ArrayList<>();
    private final RunModel model = model((_, _, _) -> told);

    private RunModel model(RunWork.Start start) {
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
    void anotherWindowStaysWithItsRunAndFollowsIt() {
        assertThat(model.beside()).as("before any run").isNull();
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        RunModel beside = Objects.requireNonNull(model.beside());
        told.tell(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE));
        assertThat(beside.runProperty().get()).isEqualTo(model.runProperty().get());
        beside.kill(Samples.ADA);
        assertThat(told.kills).containsExactly("ada pulled the kill switch.");
        told.tell(new RunEvent.Concluded(Samples.second(2), Verdict.PASS, "It held."));
        assertThat(beside.activeProperty().get()).isNull();
        assertThat(beside.runProperty().get().ended()).isTrue();
        RunModel afterwards = Objects.requireNonNull(model.beside());
        assertThat(afterwards.runProperty().get()).isEqualTo(model.runProperty().get());
        assertThat(afterwards.activeProperty().get()).isNull();
    }

    @Test
    void aRunIsHeldWithItsReasonAndGoesOn() {
        HoldModel hold = new HoldModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), model);
        hold.hold(Samples.LIN);
        assertThat(told.holds).isEmpty();
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        hold.reasonProperty().set(" phone ");
        hold.hold(Samples.LIN);
        assertThat(told.holds).containsExactly("lin: phone");
        assertThat(hold.standing().getValue()).isEqualTo(HoldModel.Standing.ASKED);
        told.tell(new RunEvent.Held(Samples.second(4), "latency", Samples.LIN, "phone"));
        assertThat(hold.standing().getValue()).isEqualTo(HoldModel.Standing.HELD);
        assertThat(hold.words().getValue()).isEqualTo("lin holds the run, latency was taken away: phone");
        assertThat(hold.reasonProperty().get()).isEmpty();
        hold.resume(Samples.ADA);
        told.tell(new RunEvent.Resumed(Samples.second(6), "latency", Samples.ADA, Duration.ofSeconds(2)));
        assertThat(told.holds).containsExactly("lin: phone", "ada resumes");
        assertThat(hold.standing().getValue()).isEqualTo(HoldModel.Standing.GOING);
        hold.hold(Samples.ADA);
        assertThat(told.holds).last().isEqualTo("ada: Held in the window.");
        told.tell(new RunEvent.Concluded(Samples.second(9), Verdict.PASS, "It held."));
        assertThat(hold.standing().getValue()).isEqualTo(HoldModel.Standing.NONE);
    }

    @Test
    void aRunThatFoundWhatEarlierOnesLeftIsStartedAgainOnAClearedSlate() {
        List<Boolean> resets = new ArrayList<>();
        RunModel clearing = model((_, _, reset) -> {
            resets.add(reset);
            return told;
        });
        clearing.start(PlanId.number(1), Samples.LIN, refusals::add);
        told.tell(new RunEvent.CheckMade(Samples.second(1), "Clean slate", false, "It is not. " + CleanSlate.REMEDY));
        assertThat(clearing.clearableProperty().getValue()).isTrue();
        told.tell(new RunEvent.Concluded(Samples.second(2), Verdict.ERROR, "'Clean slate' failed."));
        told.begin();
        clearing.startCleared(Samples.LIN);
        assertThat(resets).containsExactly(false, true);
        assertThat(clearing.clearableProperty().getValue()).isFalse();
        told.tell(new RunEvent.CheckMade(Samples.second(1), "Clean slate", false, "The port 80 is taken."));
        assertThat(clearing.clearableProperty().getValue()).isFalse();
    }

    @Test
    void aHoldThatIsRefusedIsShownAndForgotten() {
        HoldModel hold = new HoldModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), model);
        model.start(PlanId.number(1), Samples.LIN, refusals::add);
        told.refusal = new Problem("Run R1 does not go on here.", "Wait for its first fault.");
        hold.hold(Samples.LIN);
        assertThat(model.problemProperty().get()).isEqualTo(told.refusal);
        assertThat(hold.standing().getValue()).isEqualTo(HoldModel.Standing.GOING);
    }

    @Test
    void aRefusalGoesToWhoeverAsked() {
        RunModel refusing = model((_, _, _) -> {
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
        private final List<Consumer<RunEvent>> listeners = new ArrayList<>();
        private final List<String> kills = new ArrayList<>();
        private final List<String> holds = new ArrayList<>();
        private Problem unsaved;
        private Problem refusal;

        void begin() {
            run = Samples.run();
        }

        void tell(RunEvent event) {
            run = run.after(event);
            listeners.forEach(listener -> listener.accept(event));
        }

        @Override
        public Run now() {
            return run;
        }

        @Override
        public void onEvent(Consumer<RunEvent> to) {
            listeners.add(to);
        }

        @Override
        public void kill(Person by, String reason) {
            kills.add(reason);
        }

        @Override
        public void hold(Person by, String reason) {
            if (refusal != null) {
                throw refusal;
            }
            holds.add(by + ": " + reason);
        }

        @Override
        public void resume(Person by) {
            holds.add(by + " resumes");
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
