package dev.plimsoll.engine.run;

import dev.plimsoll.engine.guard.JournalEntry;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.Undo;
import java.util.List;
import java.util.Optional;

/// What the guardian did, as events of the run.
final class GuardianAccount {
    private GuardianAccount() {}

    /// The events in the order in which they happened; none when the guardian had nothing to do.
    static List<RunEvent> of(RunJournal journal) {
        return journal.entries().stream()
                .map(GuardianAccount::event)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RunEvent> event(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Acted acted ->
                Optional.of(new RunEvent.KillRequested(acted.at(), null, "the guardian stopped it: " + acted.reason()));
            case JournalEntry.Undone undone
            when !undone.worked() ->
                Optional.of(new RunEvent.TroubleMet(
                        undone.at(), "The guardian could not " + undone.undo().description() + ": " + undone.detail()));
            case JournalEntry.Undone undone
            when undone.undo() instanceof Undo.CloseRoute -> Optional.of(new RunEvent.FaultsCleared(undone.at(), 0));
            case JournalEntry.RolledBack back ->
                Optional.of(new RunEvent.RollbackDone(
                        back.at(), back.exitCode(), back.took(), back.output(), back.steps()));
            case JournalEntry.Failed failed ->
                Optional.of(
                        new RunEvent.TroubleMet(failed.at(), "The guardian ended before its time: " + failed.what()));
            default -> Optional.empty();
        };
    }
}
