package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.port.SignalReader;
import dev.plimsoll.engine.port.StubService;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A WireMock and a Toxiproxy on this machine, or the embedded ones, which speak the same APIs.
public final class LocalServices implements Services {
    private static final int LARGEST_ANSWER = 4 << 20;

    private final WireMockStubs stubs;
    private final ToxiproxyChaos chaos;
    private final PrometheusSignals signals;
    private final AutoCloseable owner;
    private final boolean elsewhere;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Calls neither yet.
    ///
    /// @param wiremock base address of WireMock, without `/__admin`
    /// @param toxiproxy base address of Toxiproxy's API
    /// @param owner closed last; what runs the services, or nothing when they belong to somebody else
    /// @throws ServiceProblem if an address is not loopback
    public LocalServices(URI wiremock, URI toxiproxy, AutoCloseable owner) {
        this(wiremock, toxiproxy, owner, false);
    }

    /// The same; where `elsewhere` is true, the services may be on other machines.
    public LocalServices(URI wiremock, URI toxiproxy, AutoCloseable owner, boolean elsewhere) {
        this(wiremock, toxiproxy, owner, elsewhere, null);
    }

    /// The same with a chaos service that asks for credentials.
    ///
    /// @param key with which they are made; null for a service that asks for none
    public LocalServices(URI wiremock, URI toxiproxy, AutoCloseable owner, boolean elsewhere, byte @Nullable [] key) {
        this(wiremock, toxiproxy, owner, elsewhere, key, PrometheusLogins.NONE);
    }

    /// The same with signals of services that ask for a login.
    public LocalServices(
            URI wiremock,
            URI toxiproxy,
            AutoCloseable owner,
            boolean elsewhere,
            byte @Nullable [] key,
            PrometheusLogins logins) {
        if (!elsewhere) {
            Addresses.requireLoopback("WireMock", wiremock);
            Addresses.requireLoopback("Toxiproxy", toxiproxy);
        }
        this.stubs = new WireMockStubs(wiremock);
        this.chaos = new ToxiproxyChaos(toxiproxy, key);
        this.signals = new PrometheusSignals(logins);
        this.owner = owner;
        this.elsewhere = elsewhere;
    }

    @Override
    public StubService stubs() {
        return stubs;
    }

    @Override
    public ChaosService chaos() {
        return chaos;
    }

    @Override
    public SignalReader signals() {
        return signals;
    }

    @Override
    public ProviderCalls calls(Duration patience) {
        return new HttpProviderCalls(patience, LARGEST_ANSWER, elsewhere);
    }

    /// Asks both services for their version.
    @Override
    public String description() {
        return "WireMock " + stubs.version() + " and Toxiproxy " + chaos.version();
    }

    /// Ends the faults and closes the routes, then closes the owner even if that failed. Closing again does nothing.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            chaos.release();
        } finally {
            stubs.release();
            signals.release();
            closeOwner();
        }
    }

    private void closeOwner() {
        try {
            owner.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new ServiceProblem(
                    "The services could not be closed: " + e.getMessage() + ".",
                    "They end with the program; close it if they stay.",
                    e);
        }
    }
}
