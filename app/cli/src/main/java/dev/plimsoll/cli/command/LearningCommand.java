package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Something that is done in the workspace in somebody's name, and what is printed then.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:this person may not do it, or it takes somebody else"})
abstract class LearningCommand implements Runnable {
    final Desk desk;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    LearningCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(act(engine.learning(), by));
        }
    }

    /// @return what is printed
    abstract String act(Learning learning, Person by);
}
