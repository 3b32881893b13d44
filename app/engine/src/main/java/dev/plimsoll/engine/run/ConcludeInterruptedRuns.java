package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.engine.guard.Guardian;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.guard.SealedJournals;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.model.run.Undo;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a verdict to runs that the end of their program cut off, after taking back what they left behind. An
/// unfinished run has nobody left to finish it when no living program claims it.
public final class ConcludeInterruptedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ConcludeInterruptedRuns.class);

    /// Beyond what the rollback may take.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final List<String> guardCommand;
    private final InstantSource clock;

    /// @param guardCommand the guardian's program, which takes back what is left
    public ConcludeInterruptedRuns(Workspace workspace, List<String> guardCommand, InstantSource clock) {
        this.workspace = workspace;
        this.guardCommand = List.copyOf(guardCommand);
        this.clock = clock;
    }

    /// @return the runs that were concluded
    public List<RunId> conclude() {
        List<RunId> concluded =
                workspace.runs().unfinished().stream().filter(this::conclude).toList();
        new SealedJournals(workspace).all().forEach(this::sweep);
        return concluded;
    }

    private boolean conclude(RunId id) {
        Optional<RunClaim> claimed = workspace.runs().claim(id);
        if (claimed.isEmpty()) {
            return false; // it goes on elsewhere
        }
        try (RunClaim _ = claimed.get()) {
            Run run = workspace.runs().find(id).orElseThrow();
            if (!run.ended()) { // another program may have been faster
                conclude(run);
            }
            return !run.ended();
        }
    }

    private void conclude(Run found) {
        RunJournal journal = new SealedJournals(workspace).of(found.id());
        boolean guarded = journal.exists();
        if (guarded) {
            takeBack(journal);
            GuardianAccount.of(journal).forEach(event -> append(found, event));
        } else {
            journal.delete(); // the key of a run that had no time to prepare anything
        }
        append(found, new RunEvent.TroubleMet(clock.instant(), guarded ? guarded(journal) : unguarded()));
        Run run = workspace.runs().find(found.id()).orElseThrow();
        RunJudge.Conclusion conclusion = RunJudge.judge(run);
        append(found, new RunEvent.Concluded(clock.instant(), conclusion.verdict(), conclusion.sentence()));
    }

    private void append(Run run, RunEvent event) {
        workspace.runs().append(run.id(), event);
    }

    private static String guarded(RunJournal journal) {
        if (!journal.readable()) {
            return "Plimsoll ended while the run was going on, and its journal " + journal.file()
                    + " was encrypted with another key than this workspace has. Look for what the run left behind.";
        }
        return journal.ended()
                ? "Plimsoll ended while the run was going on. What the run had done was taken back."
                : "Plimsoll ended while the run was going on, and not everything that it had done could be taken back; "
                        + journal.file() + " lists what.";
    }

    private static String unguarded() {
        return "Plimsoll ended before the guardian of the run watched, and before the run disturbed anything.";
    }

    /// Lets a guardian do what is still open, after one that may be doing it.
    private void takeBack(RunJournal journal) {
        if (journal.ended() || !journal.readable()) {
            return;
        }
        List<String> command = new ArrayList<>(guardCommand);
        command.add(Guardian.NOW);
        command.add(journal.file().toAbsolutePath().toString());
        Duration patience = journal.open().stream()
                .map(undo -> undo instanceof Undo.RollBack back ? back.patience() : Duration.ZERO)
                .reduce(PATIENCE, Duration::plus);
        try {
            CommandRunner.Ended ended =
                    CommandRunner.run(command, journal.folder(), Map.of(), patience, journal.keyLine(), _ -> {});
            if (!Integer.valueOf(0).equals(ended.exitCode())) {
                LOG.error("not everything of run {} was taken back: {}", journal.run(), ended.output());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem(
                    "Opening the workspace was interrupted while run " + journal.run() + " was cleaned up.",
                    "Open it again.",
                    interrupted);
        }
    }

    /// A journal is kept until the next start, for those who asked the run to stop. One whose run is over or unknown
    /// and which is not ended has work left all the same.
    private void sweep(RunJournal journal) {
        Optional<RunClaim> claimed = workspace.runs().claim(journal.run());
        if (claimed.isEmpty()) {
            return; // it goes on elsewhere
        }
        try (RunClaim _ = claimed.get()) {
            takeBack(journal);
            if (journal.ended()) {
                journal.delete();
            }
        }
    }
}
