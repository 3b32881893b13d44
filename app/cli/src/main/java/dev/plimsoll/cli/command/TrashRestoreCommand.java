package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll trash restore`.
@Command(
        name = "restore",
        description = {
            "Lets something hold again. What held until now goes into the trash, so that this can be taken back too.",
            "A plan, an amendment or a document comes back as a draft: its approvals, signatures and reviews do not"
                    + " count any more."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:this person may not"})
public final class TrashRestoreCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "NAME", description = "As 'trash list' says it, for example report:1, people:2, P3 or A1.")
    private String name;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why; what people gave up asks for it.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public TrashRestoreCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            String what = engine.trash().restore(name, by, reason);
            desk.terminal().say("Restored by " + by + ": " + Visible.line(what) + ".");
        }
    }
}
