package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Progress;
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
        jobs.start(tr("Backing up"), this::keep, this::made, this::failed);
    }

    /// The server of a team keeps its own backups.
    private Optional<Path> keep(Progress progress) {
        return workspace.place().shared()
                ? Optional.empty()
                : workspace.engine().keepBackups().keep(null, KEPT, backupAge, progress.of(tr("Reading the backup")));
    }

    private void made(Optional<Path> made) {
        made.ifPresent(backup -> shell.say(tr("Backed up and proved by restoring: %s", backup.getFileName())));
    }

    private void failed(Problem problem) {
        shell.say(tr("No backup was made. %s", told(String.valueOf(problem.getMessage()))));
    }

    /// Encrypts the workspace, or gives it another passphrase.
    void passphrase() {
        if (workspace.place().shared()) {
            shell.say(tr("The workspace lies on a server, which keeps it; no passphrase of yours can encrypt it."));
            return;
        }
        boolean on = ProtectWorkspace.isOn(workspace.place());
        char[] fresh = question.fresh(on ? tr("Change the passphrase") : tr("Encrypt the workspace"));
        if (fresh == null) {
            return;
        }
        jobs.start(
                on ? tr("Changing the passphrase") : tr("Encrypting"),
                _ -> protect(fresh),
                backups -> shell.say(
                        (on ? tr("The passphrase is another one from now on.") : tr("The workspace is encrypted."))
                                + earlier(backups)),
                problem -> shell.say(told(String.valueOf(problem.getMessage()))));
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
            case 1 -> " " + tr("One earlier backup is as it was.");
            default -> " " + tr("%d earlier backups are as they were.", backups.size());
        };
    }
}
