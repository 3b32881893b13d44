package dev.plimsoll.cli.story;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A workspace of its own for each test, whose runs use a Toxiproxy that is not Plimsoll's own chaos service.
abstract class OnToxiproxy {
    @TempDir
    Path folder;

    PlainToxiproxy toxiproxy;
    Engine engine;

    @BeforeEach
    void open() throws Exception {
        toxiproxy = new PlainToxiproxy();
        engine = Engine.open(
                folder,
                new GuardedProvider(seed -> {
                    EmbeddedServices services = new EmbeddedServices(seed, InstantSource.system());
                    return new ServiceAddresses(null, toxiproxy.address())
                            .open(services::stubAddress, services::chaosAddress, services);
                }),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        engine.close();
        toxiproxy.close();
    }
}
