package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.port.StubService;
import java.net.URI;

/// Stub and chaos service on this machine, with whoever started them.
public final class LocalServices implements Services {
    private final WireMockStubs stubs;
    private final ToxiproxyChaos chaos;
    private final AutoCloseable owner;

    /// @param owner is closed last; it ends the services and with them whatever fault is left
    public LocalServices(URI wireMock, URI chaos, AutoCloseable owner) {
        this.stubs = new WireMockStubs(wireMock);
        this.chaos = new ToxiproxyChaos(chaos, true);
        this.owner = owner;
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
    public String description() {
        return "embedded WireMock and chaos service on loopback";
    }

    @Override
    public void close() {
        stubs.close();
        chaos.close();
        try {
            owner.close();
        } catch (Exception failure) {
            throw new ServiceProblem(
                    "The embedded services did not close: " + failure.getMessage(), "Close Plimsoll and open it again.", failure);
        }
    }
}
