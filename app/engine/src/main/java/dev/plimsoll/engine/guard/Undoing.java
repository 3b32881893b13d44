package dev.plimsoll.engine.guard;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.engine.command.RollingBack;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.Undo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Takes back what a journal still holds, the harm first: faults, then programs, then the rollback. One step that
/// fails does not keep the others from being done.
public final class Undoing {
    /// The time of a process is kept in ticks of the system, and not everywhere from the same origin.
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final RunJournal journal;
    private final EndsFaults faults;
    private final InstantSource clock;

    public Undoing(RunJournal journal, EndsFaults faults, InstantSource clock) {
        this.journal = journal;
        this.faults = faults;
        this.clock = clock;
    }

    private record Outcome(boolean worked, String detail) {}

    /// Does what is still open and says so in the journal.
    ///
    /// @param reason why, a sentence without its end
    /// @return whether nothing is left
    public boolean act(String reason) throws InterruptedException {
        journal.append(new JournalEntry.Acted(clock.instant(), reason));
        List<Undo> open = journal.open().stream()
                .sorted(Comparator.comparingInt(Undoing::order))
                .toList();
        boolean all = true;
        for (Undo undo : open) {
            all &= undo instanceof Undo.RollBack rollBack ? rollBack(rollBack) : take(undo);
        }
        if (all) {
            journal.append(new JournalEntry.Ended(clock.instant()));
        }
        return all;
    }

    private static int order(Undo undo) {
        return switch (undo) {
            case Undo.CloseRoute _ -> 0;
            case Undo.Continue _ -> 1;
            case Undo.EndProcess _ -> 2;
            case Undo.EndMarked _ -> 3;
            case Undo.RollBack _ -> 4;
        };
    }

    private boolean take(Undo undo) {
        Outcome outcome;
        try {
            outcome = switch (undo) {
                case Undo.CloseRoute route -> endFaults(route);
                case Undo.Continue paused -> letGoOn(paused);
                case Undo.EndProcess process -> end(process);
                case Undo.EndMarked marked -> endMarked(marked);
                case Undo.RollBack _ -> throw new IllegalArgumentException("a rollback has a result of its own");
            };
        } catch (RuntimeException failure) {
            outcome = new Outcome(false, String.valueOf(failure.getMessage()));
        }
        journal.append(new JournalEntry.Undone(clock.instant(), undo, outcome.worked(), outcome.detail()));
        return outcome.worked();
    }

    private Outcome endFaults(Undo.CloseRoute route) {
        int remaining = faults.end(route, true);
        return switch (remaining) {
            case EndsFaults.GONE -> new Outcome(true, "the chaos service has ended, and its faults with it");
            case 0 -> new Outcome(true, "no fault is left");
            default -> new Outcome(false, remaining + " faults are still there");
        };
    }

    private static Outcome letGoOn(Undo.Continue undo) {
        int still = MarkedPrograms.resume(Map.of(Undo.EndMarked.MARK, undo.mark(), RunNode.NAME_VARIABLE, undo.node()));
        return new Outcome(still == 0, still == 0 ? "none stands still" : still + " programs still stand still");
    }

    private static Outcome end(Undo.EndProcess undo) {
        boolean found = ProcessHandle.of(undo.pid())
                .filter(process -> isSame(process, undo))
                .map(Undoing::destroy)
                .orElse(false);
        return new Outcome(true, found ? "it was ended" : "it had ended");
    }

    private static boolean isSame(ProcessHandle process, Undo.EndProcess undo) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, undo.started()).abs().compareTo(SAME_START) <= 0)
                .isPresent();
    }

    private static boolean destroy(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        return process.destroyForcibly();
    }

    private static Outcome endMarked(Undo.EndMarked undo) {
        int ended = MarkedPrograms.end(Undo.EndMarked.MARK, undo.mark());
        return new Outcome(true, ended == 0 ? "none was left" : ended + " were ended");
    }

    private boolean rollBack(Undo.RollBack undo) throws InterruptedException {
        RollingBack.Ended ended = RollingBack.run(
                new Rollback(undo.command(), undo.patience(), undo.steps()).parts(),
                Path.of(undo.directory()),
                undo.environment(),
                undo.patience(),
                clock);
        journal.append(new JournalEntry.RolledBack(
                clock.instant(), ended.exitCode(), ended.took(), ended.output(), ended.steps()));
        // Done even when it failed: trying the same again and again is no rollback; its result is in the record.
        return true;
    }
}
