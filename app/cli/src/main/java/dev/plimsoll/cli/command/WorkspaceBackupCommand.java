package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.workspace.BackUpWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll workspace backup`.
@Command(
        name = "backup",
        description = {
            "Writes a backup, restores it and reads every record of it before it counts, and deletes the oldest.",
            "For a schedule: run it often with --older-than, and it makes one when the last is that old. A backup on"
                    + " the same disk does not survive the disk: name another with --to."
        })
public final class WorkspaceBackupCommand implements Runnable {
    private final Desk desk;
    private final BackUpWorkspace backUp;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where backups are kept. Default: in the workspace.")
    private @Nullable Path folder;

    @Option(names = "--keep", paramLabel = "NUMBER", defaultValue = "10", description = "How many stay. Default: 10.")
    private int keep;

    @Option(names = "--older-than", paramLabel = "HOURS", description = "Only when the last backup is older than this.")
    private @Nullable Integer hours;

    public WorkspaceBackupCommand(Desk desk, BackUpWorkspace backUp) {
        this.desk = desk;
        this.backUp = backUp;
    }

    @Override
    public void run() {
        if (keep < 1 || (hours != null && hours < 1)) {
            throw Mistake.of("--keep and --older-than take a number from 1 on.");
        }
        Duration age = hours == null ? null : Duration.ofHours(hours);
        Optional<BackUpWorkspace.Made> last = backUp.backUp(desk.door().place(), folder, keep, age);
        desk.terminal()
                .say(last.map(made -> "Backed up to " + made.file() + "; it was restored and read to prove it.")
                        .orElse("The last backup is young enough."));
        last.ifPresent(made -> made.canaries().forEach(seen -> desk.terminal().note(seen.sentence())));
    }
}
