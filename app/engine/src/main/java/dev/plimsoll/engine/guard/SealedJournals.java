package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// The journals beside a workspace, with the keys that it has for them. Beside an encrypted one each run has a key of
/// its own, derived from that of the workspace and a random salt: it is kept nowhere, and who opens the workspace has
/// it. Beside any other a journal stands in the clear, readable when everything else is broken.
public final class SealedJournals {
    private static final String PURPOSE = "plimsoll run journal ";

    private final Workspace workspace;
    private final SecureRandom random = new SecureRandom();

    public SealedJournals(Workspace workspace) {
        this.workspace = workspace;
    }

    /// An empty journal for a run that begins.
    ///
    /// @throws Problem if nothing can be written beside the workspace
    public RunJournal begin(RunId run) {
        RunJournal journal = RunJournal.of(run, workspace.folder());
        journal.delete(); // of a run of the same name, in a workspace that was here before
        if (!workspace.encrypted()) {
            return journal;
        }
        byte[] salt = SealFile.salt(random);
        RunSeal seal = seal(run, salt);
        try {
            journal.seal(SealFile.of(salt, seal, random));
        } catch (IOException failure) {
            throw RunJournal.unreadable(journal.folder(), failure);
        }
        return journal.with(seal);
    }

    /// The journal of a run that began earlier.
    public RunJournal of(RunId run) {
        return opened(RunJournal.of(run, workspace.folder()));
    }

    /// All that there are.
    public List<RunJournal> all() {
        return RunJournal.all(workspace.folder()).stream().map(this::opened).toList();
    }

    private RunJournal opened(RunJournal journal) {
        return workspace.encrypted()
                ? journal.sealFile()
                        .map(file -> journal.with(seal(journal.run(), file.saltBytes())))
                        .orElse(journal)
                : journal;
    }

    private RunSeal seal(RunId run, byte[] salt) {
        return new RunSeal(workspace.derive(PURPOSE + run, salt));
    }

    /// Before the key of a workspace changes: nothing may be left that only the present one reads.
    ///
    /// @throws Problem if a run was cut off and not everything was taken back
    public static void requireNoneOpen(Path workspace) {
        RunJournal.all(workspace).stream()
                .filter(journal -> !journal.ended())
                .findFirst()
                .ifPresent(journal -> {
                    throw new Problem(
                            "Run " + journal.run() + " was cut off, and what it did is not all taken back.",
                            "Open the workspace once, for example with 'plimsoll runs': that takes it back. If this"
                                    + " comes again all the same, take it back by hand and remove"
                                    + " " + journal.file() + ".");
                });
    }

    /// Removes the journals of runs that are over: what they say is in the workspace.
    public static void removeEnded(Path workspace) {
        RunJournal.all(workspace).stream().filter(RunJournal::ended).forEach(RunJournal::delete);
    }
}
