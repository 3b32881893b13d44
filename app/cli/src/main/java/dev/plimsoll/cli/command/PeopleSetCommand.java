package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll people set`.
@Command(
        name = "set",
        description = {
            "Sets the list of people from a file, in place of the one before. It holds at once, for everybody who has"
                    + " the workspace open, and the audit ledger notes it.",
            "The file: {\"members\": [{\"accounts\": [\"ada\", \"ada@home\"], \"roles\": [\"author\", \"operator\"]}]}",
            "Where the list names an administrator, only an administrator may set another."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the list names an administrator, and this is another person"})
public final class PeopleSetCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "The people with their accounts and roles, as JSON.")
    private Path file;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PeopleSetCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            People people = engine.keepPeople().set(file, by);
            desk.terminal()
                    .say("The list of people is set by " + by + ": "
                            + Words.count(people.members().size(), "member") + ".");
        }
    }
}
