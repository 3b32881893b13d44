package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.sandbox.chaos.ChaosServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll chaos`.
@Command(
        name = "chaos",
        description = {
            "Starts the embedded chaos service on its own and serves until Ctrl-C.",
            "It speaks Toxiproxy's HTTP API on 127.0.0.1, so any client of Toxiproxy works with it; beyond that it"
                    + " changes single HTTP messages and knows leases. When it ends, its faults end with it."
        },
        footer = {
            "",
            "Runs use it instead of their own when " + ServiceAddresses.TOXIPROXY + " names it:",
            "  " + ServiceAddresses.TOXIPROXY + "=http://127.0.0.1:8474 plimsoll run P1",
            "Where " + ServiceAddresses.KEY + " holds a secret, here and there, only runs set routes and faults,"
                    + " each those of its plan; taking them away is open to all."
        })
public final class ChaosCommand implements Callable<Integer> {
    private final Desk desk;
    private final InstantSource clock;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8474",
            description = "Port of its API, 0 for a free one. Default: 8474, where clients of Toxiproxy look for it.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "From which it draws which connections and messages a fault touches. Default: 1.")
    private long seed;

    public ChaosCommand(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    private byte @Nullable [] key() {
        String key = ServiceAddresses.key(desk.environment());
        return key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (StopSignal.Watch _ = desk.stop().watch(asked::countDown);
                ChaosServer server = ChaosServer.start(port, seed, clock, key())) {
            desk.terminal().print(server.address() + "\n");
            desk.terminal().out().flush();
            desk.terminal().note("The chaos service listens at " + server.address() + "; Ctrl-C ends it.");
            asked.await();
        } catch (IOException failure) {
            throw new ServiceProblem(
                    "The chaos service cannot listen on port " + port + " of 127.0.0.1.",
                    "Choose another with --port, or 0 for a free one.",
                    failure);
        }
        desk.terminal().note("The chaos service has ended, and every fault with it.");
        return ExitCode.DONE;
    }
}
