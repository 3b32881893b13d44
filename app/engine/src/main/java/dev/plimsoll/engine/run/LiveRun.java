package dev.plimsoll.engine.run;

import dev.plimsoll.engine.guard.HoldRequest;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A run while it goes on. All methods may be called from any thread.
public final class LiveRun {
    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final RunJournal journal;
    private final Thread conductor;
    private final InstantSource clock;

    LiveRun(RunRecorder recorder, KillSwitch killSwitch, RunJournal journal, Thread conductor, InstantSource clock) {
        this.recorder = recorder;
        this.killSwitch = killSwitch;
        this.journal = journal;
        this.conductor = conductor;
        this.clock = clock;
    }

    public RunId id() {
        return recorder.run().id();
    }

    /// The run as it stands, immutable.
    public Run now() {
        return recorder.run();
    }

    /// Tells a listener every event from the start on, in order. Later ones come on the run's threads, so the
    /// listener must be quick.
    public void onEvent(Consumer<RunEvent> listener) {
        recorder.listen(listener);
    }

    /// Stops the run: faults are removed at once, then the rollback runs. Returns without waiting; further calls
    /// change nothing.
    ///
    /// @param by who pulls the switch; null for the program itself
    public void kill(@Nullable Person by, String reason) {
        killSwitch.pull(by, reason);
    }

    /// Holds the run: its fault is taken away within a second, and the run waits until it is resumed. A fault that was
    /// cut short so makes the verdict inconclusive; before a fault nothing is lost.
    ///
    /// @throws dev.plimsoll.model.Problem if the run has not got to its faults or has ended
    public void hold(Person by, String reason) {
        new HoldRequest(true, by, reason).leave(journal);
    }

    /// Lets a held run go on with the next fault.
    ///
    /// @throws dev.plimsoll.model.Problem if it is not held
    public void resume(Person by) {
        new HoldRequest(false, by, "").leave(journal);
    }

    /// Who holds the run, and why; null while nobody does.
    public @Nullable HoldRequest held() {
        return journal.holdAsked().filter(HoldRequest::held).orElse(null);
    }

    /// Waits until the verdict is recorded.
    public Run await() throws InterruptedException {
        conductor.join();
        return recorder.run();
    }

    /// What went wrong when the record could not be saved; null while every event was kept.
    public @Nullable RuntimeException storeFailure() {
        return recorder.storeFailure();
    }

    /// Part of the planned time that has passed, 0 to 1.
    public double progress() {
        Run run = now();
        if (run.ended()) {
            return 1;
        }
        double total = planned(run).toNanos();
        return Math.clamp(passed(run).toNanos() / total, 0, 1);
    }

    /// Planned time that is left; zero when a run takes longer than planned.
    public Duration remaining() {
        Run run = now();
        Duration left = planned(run).minus(passed(run));
        return run.ended() || left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration planned(Run run) {
        return run.plan().length();
    }

    /// Preflight is not part of the planned time.
    private Duration passed(Run run) {
        return run.all(RunEvent.PhaseEntered.class).stream()
                .filter(entered -> entered.phase() == Phase.BASELINE)
                .findFirst()
                .map(entered -> Duration.between(entered.at(), clock.instant()))
                .orElse(Duration.ZERO);
    }
}
