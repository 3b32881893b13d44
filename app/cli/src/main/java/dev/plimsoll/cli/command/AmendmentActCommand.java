package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A step in the life of an amendment: the policy decides, and the new stage is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
abstract class AmendmentActCommand implements Runnable {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "AMENDMENT", description = "For example A1.")
    private AmendmentId amendment;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    AmendmentActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            AmendmentState after = act(engine, engine.amendments().find().get(amendment), by);
            desk.terminal()
                    .say(told(after, by) + " "
                            + AmendmentText.stage(engine.amendments().rules(), after));
        }
    }

    abstract AmendmentState act(Engine engine, AmendmentState seen, Person by);

    /// What was done, as one sentence.
    abstract String told(AmendmentState after, Person by);
}
