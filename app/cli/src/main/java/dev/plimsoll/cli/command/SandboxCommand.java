package dev.plimsoll.cli.command;

import dev.plimsoll.cli.sandbox.EdgeFormat;
import dev.plimsoll.cli.sandbox.SandboxText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.clients.WireMockStubs;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.traffic.DatafakerVocabulary;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.sandbox.edge.ContractEdges.Part;
import dev.plimsoll.model.sandbox.provider.EntityTables;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import dev.plimsoll.sandbox.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll sandbox`: needs no workspace.
@Command(
        name = "sandbox",
        description = {
            "Serves a contract with synthetic data until Ctrl-C: a WireMock on this machine, its admin API included.",
            "Requests that the contract does not allow get a 400 that says what, where, and what is allowed; what is"
                    + " created, changed and deleted is kept until the sandbox ends or DELETE /__admin/plimsoll/state.",
            "Credentials are not asked for."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:with --print or --at: every operation has an answer; with --edges: the cases are printed",
            "1:with --print or --at: an operation has none",
            "3:error: bad file, bad arguments, or a port that is taken",
            "130:ended by Ctrl-C",
            "143:ended by SIGTERM"
        })
public final class SandboxCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final StopSignal stop;
    private final CompareContracts contracts;
    private final InstantSource clock;
    private final Vocabulary vocabulary = new DatafakerVocabulary();

    @Parameters(paramLabel = "CONTRACT", description = "The contract: " + ContractOptions.SOURCE + ".")
    private ContractSource contract;

    @Mixin
    private final ContractOptions reading = new ContractOptions();

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "The port on 127.0.0.1. Default: a free one.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Seed of the synthetic data: the same seed gives the same bytes. Default: 1.")
    private long seed;

    @Option(
            names = "--at",
            paramLabel = "URL",
            description = "Make stubs in the WireMock at this address, in place of those it has, and end. It neither"
                    + " checks requests nor keeps what is created.")
    private @Nullable URI at;

    @Option(names = "--print", description = "Print all answers as JSON and end.")
    private boolean print;

    @Mixin
    private final ThirdPartyOptions thirdParty = new ThirdPartyOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final EdgeOptions edges = new EdgeOptions();

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public SandboxCommand(Terminal terminal, StopSignal stop, CompareContracts contracts, InstantSource clock) {
        this.terminal = terminal;
        this.stop = stop;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        destination.require();
        if (port < 0 || port > 65_535) {
            throw Mistake.of("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (at != null && (at.getHost() == null || at.getScheme() == null)) {
            throw Mistake.of("--at takes an address such as http://127.0.0.1:8080, not '" + at + "'.");
        }
        if (!edges.wanted() && !print && at == null) {
            return serve(clock.instant());
        }
        if (data.wanted()) {
            throw Mistake.of("--data is for a sandbox that serves, not for --at, --print or --edges.");
        }
        Contract read = read();
        if (edges.wanted()) {
            List<Part> parts = edges.parts(read, vocabulary, seed);
            destination.write(terminal, edges.format().render(parts, seed), EdgeFormat.sentence(parts));
            return ExitCode.DONE;
        }
        if (print) {
            StubbedContract stubbed = StubbedContract.of(read, seed, vocabulary);
            destination.write(
                    terminal,
                    stubbed.json(seed),
                    SandboxText.coverage(stubbed).lines().findFirst().orElse(""));
            return code(stubbed);
        }
        StubbedContract stubbed = StubbedContract.of(read, seed, vocabulary);
        new WireMockStubs(Objects.requireNonNull(at)).serve(stubbed.stubs());
        terminal.print(SandboxText.coverage(stubbed));
        return code(stubbed);
    }

    private Contract read() {
        return reading.of(contracts).read(contract).contract();
    }

    private static int code(StubbedContract stubbed) {
        return stubbed.impossible().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    /// Starts the server while the contract is read: each takes about as long as the other.
    private int serve(Instant from) throws InterruptedException {
        Behaviour behaviour = thirdParty.behaviour(seed, clock);
        DataOptions.Read tables = data.read();
        CountDownLatch asked = new CountDownLatch(1);
        FutureTask<ProviderDouble> provider = new FutureTask<>(() -> provider(tables));
        Thread.ofPlatform().daemon().name("contract").start(provider);
        try (StubServer server = StubServer.start(port, () -> wait(provider), behaviour)) {
            Contract read = wait(provider).contract();
            terminal.say("Serving " + Words.count(read.operations().size(), "operation") + " at " + server.address()
                    + ", ready in " + Words.duration(Duration.between(from, clock.instant())) + ". Ctrl-C ends it.");
            try (StopSignal.Watch _ = stop.watch(asked::countDown)) {
                if (asked.getCount() > 0) {
                    terminal.print(SandboxText.coverage(StubbedContract.of(read, seed, vocabulary)));
                }
                asked.await();
            }
        } catch (IOException refused) {
            throw Mistake.of("The sandbox cannot listen: " + refused.getMessage() + ". Name another --port.");
        }
        return ExitCode.DONE;
    }

    private ProviderDouble provider(DataOptions.Read tables) {
        Contract read = read();
        EntityTables entities = tables.of(read);
        try {
            entities.uses(read, vocabulary, seed).forEach(use -> terminal.say(SandboxText.use(use)));
        } catch (IllegalArgumentException useless) {
            throw Mistake.of("A table cannot be used: " + useless.getMessage() + ".");
        }
        return new ProviderDouble(read, vocabulary, seed, entities);
    }

    private static ProviderDouble wait(Future<ProviderDouble> provider) {
        try {
            return provider.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the contract was read", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
