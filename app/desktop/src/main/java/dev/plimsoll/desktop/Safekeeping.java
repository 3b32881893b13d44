package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Backups on a schedule, and the passphrase of the workspace. Neither while a run goes on: both stop it from writing
/// down what happens.
record Safekeeping(
        Jobs jobs,
        OpeningWorkspace workspace,
        PassphraseQuestion question,
        ShellModel shell,
        RunModel run,
        Duration backupAge) {
    /// How many backups stay.
    static final int KEPT = 7;

    /// Makes a backup if the last one is old enough. Asked again and again.
    void backUp() {
        if (backupAge.isZero() || run.activeProperty().get() != null) {
            return;
        }
        jobs.start("Backing up", _ -> keep(), this::told, this::failed);
    }

    /// The server of a team keeps its own backups.
    private Optional<Path> keep() {
        return workspace.place().shared()
                ? Optional.empty()
                : workspace.engine().keepBackups().keep(null, KEPT, backupAge);
    }

    private void told(Optional<Path> made) {
        made.ifPresent(backup -> shell.say("Backed up and proved by restoring: " + backup.getFileName()));
    }

    private void failed(Problem problem) {
        shell.say("No backup was made. " + problem.getMessage());
    }

    /// Encrypts the workspace, or gives it another passphrase.
    void passphrase() {
        if (workspace.place().shared()) {
            shell.say("The workspace lies on a server, which keeps it; no passphrase of yours can encrypt it.");
            return;
        }
        boolean on = ProtectWorkspace.isOn(workspace.place());
        char[] fresh = question.fresh(on ? "Change the passphrase" : "Encrypt the workspace");
        if (fresh == null) {
            return;
        }
        jobs.start(
                on ? "Changing the passphrase" : "Encrypting",
                _ -> protect(fresh),
                backups -> shell.say((on ? "The passphrase is another one from now on." : "The workspace is encrypted.")
                        + earlier(backups)),
                problem -> shell.say(String.valueOf(problem.getMessage())));
    }

    private List<Path> protect(char[] fresh) {
        try {
            return workspace.protect(fresh);
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    private static String earlier(List<Path> backups) {
        return switch (backups.size()) {
            case 0 -> "";
            case 1 -> " One earlier backup is as it was.";
            default -> " " + backups.size() + " earlier backups are as they were.";
        };
    }
}
