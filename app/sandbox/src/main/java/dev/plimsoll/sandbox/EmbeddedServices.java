package dev.plimsoll.sandbox;

import dev.plimsoll.sandbox.chaos.ChaosServer;
import dev.plimsoll.sandbox.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The default services of a workbench, each started when it is first asked for. Thread-safe.
public final class EmbeddedServices implements AutoCloseable {
    private final long seed;
    private final InstantSource clock;
    private final byte @Nullable [] key;
    private @Nullable ChaosServer chaos;
    private @Nullable StubServer stubs;
    private boolean closed;

    /// Starts nothing yet.
    ///
    /// @param seed the seed of the chaos service's decisions
    public EmbeddedServices(long seed, InstantSource clock) {
        this(seed, clock, null);
    }

    /// The same with a key, so that no other program of this machine can set routes or faults.
    ///
    /// @param key of the credentials of runs; null to ask for none
    public EmbeddedServices(long seed, InstantSource clock, byte @Nullable [] key) {
        this.key = key == null ? null : key.clone();
        this.seed = seed;
        this.clock = clock;
    }

    /// The base address of the chaos service, which speaks Toxiproxy's HTTP API.
    ///
    /// @throws IOException when it cannot listen
    public synchronized URI chaosAddress() throws IOException {
        requireOpen();
        ChaosServer server = chaos;
        if (server == null) {
            server = ChaosServer.start(0, seed, clock, key);
            chaos = server;
        }
        return server.address();
    }

    /// The base address of the contract sandbox, which speaks WireMock's admin API under `/__admin`.
    public synchronized URI stubAddress() {
        requireOpen();
        StubServer server = stubs;
        if (server == null) {
            server = StubServer.start();
            stubs = server;
        }
        return server.address();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the embedded services are closed");
        }
    }

    /// Stops what was started, the faults first.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (chaos != null) {
                chaos.close();
                chaos = null;
            }
        } finally {
            if (stubs != null) {
                stubs.close();
                stubs = null;
            }
        }
    }
}
