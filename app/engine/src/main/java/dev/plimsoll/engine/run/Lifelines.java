package dev.plimsoll.engine.run;

import dev.plimsoll.engine.guard.Guardianship;
import dev.plimsoll.engine.guard.JournalEntry;
import dev.plimsoll.engine.guard.KillRequest;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Window;
import dev.plimsoll.model.run.Undo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stops a run from outside its own thread, on threads of its own: the guardian that is lost, a request of
/// another program, the time caps, a chaos service that does not answer. Also what ends the run's faults when all of
/// Plimsoll is gone: the guardian's journal and the leases.
final class Lifelines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifelines.class);
    private static final long LOOK_MILLIS = 100;
    private static final long RENEW_MILLIS = ChaosService.LEASE.dividedBy(4).toMillis();

    private final RunJournal journal;
    private final List<String> guardCommand;
    private final KillSwitch killSwitch;
    private final @Nullable Window window;
    private final InstantSource clock;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Guardianship guardian;
    private @Nullable Thread renewals;

    /// @param window whose end ends the run; null for none
    Lifelines(
            RunJournal journal,
            List<String> guardCommand,
            KillSwitch killSwitch,
            @Nullable Window window,
            InstantSource clock) {
        this.journal = journal;
        this.guardCommand = List.copyOf(guardCommand);
        this.killSwitch = killSwitch;
        this.window = window;
        this.clock = clock;
    }

    /// A value that no other run has, for the environment of the programs that the run starts.
    String mark() {
        return mark(journal);
    }

    /// The same, before there are lifelines.
    static String mark(RunJournal journal) {
        return journal.run() + "-" + ProcessHandle.current().pid() + "-" + journal.place();
    }

    /// Starts the guardian and hands it what there is to take back before any fault: the programs and the rollback.
    ///
    /// @param directory where the rollback runs
    /// @param environment variables for the programs of the rollback
    /// @return number of its process
    /// @throws Problem if it does not watch
    long begin(ExperimentPlan plan, String directory, Map<String, String> environment) throws InterruptedException {
        Guardianship begun = Guardianship.begin(guardCommand, journal, clock, reason -> killSwitch.pull(null, reason));
        guardian = begun;
        begun.keep(new Undo.EndMarked(mark()));
        for (RunNode node : plan.terms().rigged().nodes()) {
            begun.keep(new Undo.Continue(mark(), node.name()));
        }
        for (PlannedFault planned : plan.faults()) {
            if (planned.fault() instanceof LostNode lost) {
                // Also a consumer that stands still; what was not paused does not mind.
                begun.keep(new Undo.Continue(mark(), lost.node()));
            }
        }
        begun.keep(new Undo.RollBack(
                plan.rollback().command(),
                directory,
                patience(plan),
                plan.rollback().steps(),
                environment));
        Thread.ofPlatform()
                .name("plimsoll-kill-requests")
                .daemon()
                .start(() -> watchRequests(TimeCaps.of(plan, window, clock.instant(), System.nanoTime())));
        return begun.pid();
    }

    /// Generous, so that a slow rollback is measured against its target and not cut off by it.
    static Duration patience(ExperimentPlan plan) {
        return plan.rollback().target().multipliedBy(3);
    }

    private void watchRequests(TimeCaps caps) {
        try {
            do {
                journal.asked().ifPresent(this::obey);
                caps.over(clock.instant(), System.nanoTime()).ifPresent(reason -> killSwitch.pull(null, reason));
            } while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            // Nobody interrupts it while the run goes on.
            Thread.currentThread().interrupt();
        }
    }

    private void obey(KillRequest request) {
        killSwitch.pull(request.by(), request.reason());
    }

    /// Has an undo kept before what it takes back is done.
    ///
    /// @throws Problem if it is not kept
    void keep(Undo undo) throws InterruptedException {
        required().keep(undo);
    }

    /// Writes down a program that was started, for the guardian to end.
    void started(ProcessHandle program, String name) {
        Instant start = program.info().startInstant().orElse(clock.instant());
        journal.append(new JournalEntry.Prepared(clock.instant(), new Undo.EndProcess(program.pid(), start, name)));
    }

    /// Lets the guardian end the faults that there are, as it would in earnest.
    ///
    /// @return how many are still there
    /// @throws Problem if it cannot
    int rehearse() throws InterruptedException {
        return required().rehearse();
    }

    private Guardianship required() {
        if (guardian == null) {
            throw new IllegalStateException("the guardian was not started");
        }
        return guardian;
    }

    /// Keeps the faults of a service alive from now on, for as long as this program lives.
    void renew(ChaosService chaos) {
        renewals = Thread.ofVirtual().name("plimsoll-leases").start(() -> renewAgain(chaos));
    }

    private void renewAgain(ChaosService chaos) {
        try {
            while (!over.await(RENEW_MILLIS, TimeUnit.MILLISECONDS)) {
                if (chaos.renew() == ChaosService.NO_LEASES) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it; the faults would end with their leases.
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("the faults of run {} could not be kept under control", journal.run(), failure);
            killSwitch.pull(null, "the chaos service did not answer when the leases were renewed");
        }
    }

    /// Renews no lease any more, and waits for a renewal that is under way.
    void endRenewals() {
        over.countDown();
        Thread open = renewals;
        if (open == null) {
            return;
        }
        try {
            open.join(ChaosService.LEASE);
        } catch (InterruptedException _) {
            // The services are closed without waiting any longer.
            Thread.currentThread().interrupt();
        }
    }

    /// Writes down that the run removed its faults itself.
    void cleared(int remaining) {
        journal.clear(clock.instant(), remaining);
    }

    /// Whether the guardian has begun to take back, and does so alone.
    boolean guardianActed() {
        return guardian != null && journal.acted();
    }

    /// Whether the run is ended from elsewhere: the guardian has begun to, or somebody asked for it, which is obeyed.
    boolean endedElsewhere() {
        journal.asked().ifPresent(this::obey);
        return killSwitch.pulled() != null || guardianActed();
    }

    RunJournal journal() {
        return journal;
    }

    /// Ends the watch; waits for the guardian where it acts.
    @Override
    public void close() {
        over.countDown();
        if (guardian != null) {
            guardian.close();
        }
    }
}
