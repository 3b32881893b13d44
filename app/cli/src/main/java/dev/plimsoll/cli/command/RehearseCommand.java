package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.CapacityText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.capacity.RehearsePeak;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.workload.FitWorkload;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll rehearse`: needs no workspace.
@Command(
        name = "rehearse",
        description = {
            "Rehearses the peak of production against a live provider on this machine: load in steps until a limit is"
                    + " hit.",
            "Prints the capacity curve, the knee as an interval, what was hit first, and the headroom above the peak."
        },
        footer = {
            "",
            "A plan rehearses a peak after its recovery when it says so in terms.rig.peak; its run goes through"
                    + " approvals and the ledger. This command is for a provider at hand."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the peak is borne",
            "1:the peak is not borne",
            "2:it cannot be told: the load generator gave out first, or the peak lies within the interval of the knee",
            "3:error"
        })
public final class RehearseCommand implements Callable<Integer> {
    private static final int TIMEOUT = 5_000;

    private final Terminal terminal;
    private final CompareContracts contracts;

    @Parameters(paramLabel = "CONTRACT", description = "What is called: " + ContractOptions.SOURCE + ".")
    private ContractSource contract;

    @Mixin
    private final ContractOptions reading = new ContractOptions();

    @Option(
            names = "--provider",
            paramLabel = "URL",
            required = true,
            description = "The provider, on this machine, such as http://127.0.0.1:8080.")
    private URI provider;

    @Option(
            names = "--peak",
            paramLabel = "RATE",
            description = "Requests a second that production sees at its busiest. Default: what --log tells.")
    private @Nullable Double rate;

    @Option(
            names = "--log",
            paramLabel = "LOG",
            description =
                    "An access log of production: its busiest ten seconds are the peak, its operations the mix. May"
                            + " be repeated.")
    private List<Path> logs = List.of();

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "Call this operation, such as \"GET /orders\". May be repeated. Default: those of the log, or"
                    + " every GET of the contract.")
    private List<String> operations = List.of();

    @Option(
            names = "--times",
            paramLabel = "FACTOR",
            defaultValue = "2",
            description = "Climb to at most this multiple of the peak, 1 to 20. Default: 2.")
    private double times;

    @Option(
            names = "--p99",
            paramLabel = "MS",
            description =
                    "The latency budget: the longest 99th percentile that is good, in milliseconds. Default: 500.")
    private @Nullable Double p99;

    @Option(
            names = "--errors",
            paramLabel = "SHARE",
            description = "The highest share of failed requests that is good, 0 to 1. Default: 0.01.")
    private @Nullable Double errors;

    @Option(
            names = "--step",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long each step is measured, in seconds. Default: 5.")
    private double step;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Arrivals and made-up values are drawn from it. Default: 1.")
    private long seed;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public RehearseCommand(Terminal terminal, CompareContracts contracts) {
        this.terminal = terminal;
        this.contracts = contracts;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireThisMachine();
        Contract read = reading.of(contracts).read(contract).contract();
        WorkloadFit fit = logs.isEmpty() ? null : new FitWorkload().fit(read, logs);
        Peak peak = peak(fit);
        CapacityCurve curve = new RehearsePeak(read, seed)
                .rehearse(
                        peak,
                        workload(read, fit, peak),
                        provider,
                        taken -> terminal.note("at " + CapacityCurve.rate(taken.offered()) + " requests a second: p99 "
                                + Math.round(taken.window().p99()) + " ms"));
        terminal.print(json ? Json.pretty(CapacityText.tree(curve)) : CapacityText.render(curve));
        return switch (curve.verdict()) {
            case PASS -> ExitCode.DONE;
            case FAIL -> ExitCode.NEGATIVE;
            case INCONCLUSIVE, INVALID, ERROR -> ExitCode.UNDECIDED;
        };
    }

    private void requireThisMachine() {
        String host = provider.getHost();
        try {
            if (host == null
                    || !"http".equals(provider.getScheme())
                    || !InetAddress.getByName(host).isLoopbackAddress()) {
                throw Mistake.of("--provider is an http address on this machine, not " + provider + ".");
            }
        } catch (UnknownHostException unknown) {
            throw Mistake.of("--provider names a host that is not known: " + unknown.getMessage() + ".");
        }
    }

    private Peak peak(@Nullable WorkloadFit fit) {
        Double given = rate == null && fit != null ? Double.valueOf(fit.busiest()) : rate;
        if (given == null) {
            throw Mistake.of("Say what the peak of production is: --peak RATE, or --log LOG.");
        }
        try {
            return new Peak(given, times, p99, errors, Duration.ofMillis(Math.round(step * 1e3)));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("There is no such rehearsal: " + wrong.getMessage() + ".");
        }
    }

    private Workload workload(Contract read, @Nullable WorkloadFit fit, Peak peak) {
        if (fit != null && operations.isEmpty()) {
            return fit.workload(1, TIMEOUT);
        }
        List<String> named = operations.stream().map(RehearseCommand::plain).toList();
        List<Workload.Share> mix = read.operations().stream()
                .map(operation -> operation.key())
                .filter(key -> named.isEmpty() ? key.method().equals("GET") : named.contains(plain(key.toString())))
                .map(key -> new Workload.Share(key, 1))
                .toList();
        if (mix.isEmpty() || mix.size() < named.size()) {
            throw Mistake.of("The contract does not have the operations to call: "
                    + (named.isEmpty() ? "no GET" : String.join(", ", operations)) + ".");
        }
        return new Workload(new ArrivalProcess.Poisson(peak.perSecond()), mix, TIMEOUT);
    }

    private static String plain(String operation) {
        return operation.strip().toLowerCase(Locale.ROOT);
    }
}
