package dev.plimsoll.cli.command;

import dev.plimsoll.engine.guard.HoldRequest;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll hold`.
@Command(
        name = "hold",
        description = {
            "Holds a run that goes on in another program on this machine: its fault is taken away within a second.",
            "It waits up to 15 minutes for 'plimsoll resume', under load. Under a fault the verdict becomes INCONCLUSIVE."
        })
public final class HoldCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R12.")
    private RunId run;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who asks. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs the command
    public HoldCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        new HoldRequest(true, by, reason).leave(RunJournal.of(run, desk.door().folder()));
        desk.terminal().say("Run " + run + " is held; let it go on with: plimsoll resume " + run);
    }
}
