package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.AttendedRun;
import dev.plimsoll.cli.run.JUnitXml;
import dev.plimsoll.cli.run.RunExit;
import dev.plimsoll.cli.run.RunJson;
import dev.plimsoll.cli.run.RunText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.clients.PrometheusLogins;
import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plimsoll run`.
@Command(
        name = "run",
        description = {
            "Runs an approved plan on embedded services; progress goes to the error stream.",
            "Ctrl-C and SIGTERM pull the kill switch: the faults are removed before the program ends. When it is"
                    + " killed, a guardian removes them and rolls back. 'plimsoll kill' stops it from elsewhere."
        },
        footer = {
            "",
            ServiceAddresses.WIREMOCK + " and " + ServiceAddresses.TOXIPROXY
                    + " name a WireMock and a Toxiproxy of this"
                    + " machine, such as http://127.0.0.1:8474, to use in place of the embedded services.",
            PrometheusLogins.VARIABLE + " says how to log in to a Prometheus that signals are asked of:",
            "  ADDRESS=bearer:SOURCE or ADDRESS=basic:USER:SOURCE, blanks between several. SOURCE is env:VARIABLE or"
                    + " file:PATH. Sent to https and to this machine only, and never kept or shown."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verdict PASS",
            "1:verdict FAIL",
            "2:verdict INCONCLUSIVE or INVALID",
            "3:error, or verdict ERROR",
            "4:a gate of the plan is closed",
            "130:stopped by Ctrl-C, faults removed",
            "143:stopped by SIGTERM, faults removed"
        })
public final class RunCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "For example P1.")
    private @Nullable PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who runs it. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the result as JUnit XML as well.")
    private @Nullable Path junit;

    @Option(
            names = "--reset",
            description =
                    "Clear first what earlier runs of this workspace left behind: programs, routes and faults, stubs"
                            + " of the sandbox, files of scratch folders. Without it a run that finds such does not"
                            + " begin.")
    private boolean reset;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    public RunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (plan == null) {
            throw new ParameterException(spec.commandLine(), "Name the plan to run, for example 'plimsoll run P1'.");
        }
        return run(plan, account == null ? desk.me() : account);
    }

    /// Runs a plan, whoever asked for it.
    ///
    /// @return the exit code
    int run(PlanId id, Person runner) {
        if (junit != null) {
            OutputFile.require(junit);
        }
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(id);
            AttendedRun attended = new AttendedRun(desk.terminal(), desk.stop());
            if (!attended.mayStart(engine, state)) {
                return ExitCode.REFUSED;
            }
            Run run = attended.start(engine, state.id(), runner, null, reset);
            return tell(run, engine.learning().incidents().ofRun(run.id()));
        }
    }

    private int tell(Run run, List<IncidentState> incidents) {
        desk.terminal()
                .print(
                        json
                                ? RunJson.render(run)
                                : RunText.verdict(run, desk.terminal().ansi()) + RunText.incidents(incidents));
        if (junit != null) {
            OutputFile.write(junit, JUnitXml.render(run));
        }
        return RunExit.code(run);
    }
}
