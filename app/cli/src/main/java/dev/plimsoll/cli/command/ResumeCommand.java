package dev.plimsoll.cli.command;

import dev.plimsoll.engine.guard.HoldRequest;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll resume`.
@Command(
        name = "resume",
        description = {"Lets a held run go on with its next fault."})
public final class ResumeCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R12.")
    private RunId run;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who asks. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs the command
    public ResumeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        new HoldRequest(false, by, "").leave(RunJournal.of(run, desk.door().folder()));
        desk.terminal().say("Run " + run + " goes on.");
    }
}
