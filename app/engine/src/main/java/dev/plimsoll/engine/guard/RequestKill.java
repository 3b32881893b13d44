package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Asks a run of any program on this machine to stop, and waits until its faults are gone. Uses the journals beside
/// the workspace only.
public final class RequestKill {
    /// The run has 2 s, its guardian as long again, and both may have to ask a slow service twice.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final LongSupplier nanos;

    /// @param nanos a clock that never goes back, in nanoseconds
    public RequestKill(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// What became of a request.
    ///
    /// @param gone whether every fault is gone
    public record Answer(boolean gone, String sentence) {}

    /// The runs of a workspace that go on, or whose faults nobody has removed yet.
    public List<RunId> going(Path workspace) {
        return RunJournal.all(workspace).stream()
                .filter(journal -> !journal.ended())
                .map(RunJournal::run)
                .toList();
    }

    /// Asks, and waits for the answer.
    ///
    /// @throws Problem if the request cannot be left
    public Answer kill(RunId run, Path workspace, Person by, String reason) throws InterruptedException {
        RunJournal journal = RunJournal.of(run, workspace);
        long from = nanos.getAsLong();
        new KillRequest(by, reason).leave(journal);
        CountDownLatch never = new CountDownLatch(1);
        while (nanos.getAsLong() - from < PATIENCE.toNanos()) {
            if (gone(journal)) {
                double seconds = (nanos.getAsLong() - from) / 1e9;
                return new Answer(
                        true, String.format(Locale.ROOT, "stopped; every fault was gone after %.1f s.", seconds));
            }
            boolean _ = never.await(LOOK.toNanos(), TimeUnit.NANOSECONDS);
        }
        return new Answer(
                false,
                "not confirmed within " + PATIENCE.toSeconds() + " s. End its process: the guardian, or the next start"
                        + " of Plimsoll, then removes its faults. " + journal.file() + " lists what is open.");
    }

    private static boolean gone(RunJournal journal) {
        if (journal.acted()) {
            return !journal.faultsLeft();
        }
        return !journal.begun() || journal.ended() || journal.cleared();
    }
}
