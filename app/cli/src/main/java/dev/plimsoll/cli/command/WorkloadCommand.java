package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.workload.WorkloadFormat;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.workload.FitWorkload;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll workload`: needs no workspace.
@Command(
        name = "workload",
        description =
                "Finds the workload of a plan in access logs: which operations are called how often, when requests"
                        + " come, and how well that explains the log.",
        footer = {
            "",
            "A log is in the Common or Combined Log Format, or one JSON object a line with a time, a method and a path;"
                    + " it may be packed by gzip. The members 'workload' and"
                    + " 'peak' of the JSON form are those of a plan's file (peak: terms.rig.peak)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the log gives no reason to doubt the arrivals that were found",
            "2:no process that Plimsoll knows explains the log; the nearest is given",
            "3:error: bad file, bad arguments, or too few requests"
        })
public final class WorkloadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CompareContracts contracts;
    private final FitWorkload fitWorkload;

    @Parameters(paramLabel = "LOG", arity = "1..*", description = "Access logs of one service.")
    private List<Path> logs;

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "CONTRACT",
            description = "Says which operations there are: " + ContractOptions.SOURCE + ".")
    private ContractSource contract;

    @Mixin
    private final ContractOptions reading = new ContractOptions();

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "Multiply the rates by this; a sandbox rarely bears what production does. Default: 1.")
    private double scale;

    @Option(
            names = "--timeout",
            paramLabel = "MS",
            defaultValue = "2000",
            description = "After this a request of the workload counts as failed. Default: 2000.")
    private int timeout;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text.")
    private WorkloadFormat format;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public WorkloadCommand(Terminal terminal, CompareContracts contracts, FitWorkload fitWorkload) {
        this.terminal = terminal;
        this.contracts = contracts;
        this.fitWorkload = fitWorkload;
    }

    @Override
    public Integer call() {
        destination.require();
        if (!(scale > 0 && scale <= 1_000_000)) {
            throw new Problem("--scale is above 0, not " + scale + ".", "Give 0.1 for a tenth of the rate.");
        }
        WorkloadFit fit = fitWorkload.fit(reading.of(contracts).read(contract).contract(), logs);
        Workload workload = workload(fit);
        destination.write(terminal, format.render(fit, workload), WorkloadFormat.sentence(fit, workload));
        return fit.arrivals().fits() ? ExitCode.DONE : ExitCode.UNDECIDED;
    }

    private Workload workload(WorkloadFit fit) {
        try {
            return fit.workload(scale, timeout);
        } catch (IllegalArgumentException tooMuch) {
            throw new Problem(
                    "The log gives no workload that a plan may have: " + tooMuch.getMessage() + ".",
                    "Choose another --scale or --timeout.",
                    tooMuch);
        }
    }
}
