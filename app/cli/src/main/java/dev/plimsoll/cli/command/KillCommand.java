package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.guard.RequestKill;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plimsoll kill`.
@Command(
        name = "kill",
        description = {
            "Stops a run that goes on in another program on this machine: its faults are removed and it rolls back.",
            "Works when that program's window or database is stuck; where the run does not obey within 2 s, its"
                    + " guardian stops it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every fault is gone",
            "1:faults are still there, or nobody confirmed in time",
            "3:error, or no such run goes on"
        })
public final class KillCommand implements Callable<Integer> {
    private final Desk desk;
    private final RequestKill request;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "For example R12.")
    private @Nullable RunId run;

    @Option(names = "--all", description = "Every run of the workspace that goes on.")
    private boolean all;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who stops it. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It may wait until the run has stopped.")
    private String reason = "stopped from the command line; no reason was given";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    public KillCommand(Desk desk, RequestKill request) {
        this.desk = desk;
        this.request = request;
    }

    @Override
    public Integer call() throws InterruptedException {
        if ((run == null) != all) {
            throw new ParameterException(
                    spec.commandLine(), "Name the run to stop, for example 'plimsoll kill R12', or say --all.");
        }
        List<RunId> going = request.going(desk.door().folder());
        List<RunId> chosen = run == null ? going : List.of(run);
        if (!going.containsAll(chosen)) {
            throw Mistake.of("Run " + run + " does not go on in the workspace "
                    + desk.door().folder() + "; " + (going.isEmpty() ? "no run does." : "these do: " + going + "."));
        }
        boolean gone = true;
        for (RunId id : chosen) {
            gone &= stop(id);
        }
        if (chosen.isEmpty()) {
            desk.terminal().note("No run goes on.");
        }
        return gone ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private boolean stop(RunId id) throws InterruptedException {
        Person by = account == null ? desk.me() : account;
        RequestKill.Answer answer = request.kill(id, desk.door().folder(), by, reason);
        desk.terminal().print(id + ": " + answer.sentence() + "\n");
        return answer.gone();
    }
}
