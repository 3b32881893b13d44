package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalServicesTest {
    private static final URI HERE = URI.create("http://127.0.0.1:1");

    @Test
    void namesTheServicesAndEndsThemWithTheOwner() throws IOException {
        var embedded = new EmbeddedServices(1, InstantSource.system());
        var closed = new AtomicInteger();
        var services = new LocalServices(embedded.stubAddress(), embedded.chaosAddress(), () -> {
            closed.incrementAndGet();
            embedded.close();
        });
        assertThat(services.description()).matches("WireMock 3\\.\\S+ and Toxiproxy 2\\.\\S+");
        var route = services.chaos().open("r", services.stubs().address());
        assertThatCode(() -> TestHttp.get(route.address(), "/")).doesNotThrowAnyException();

        services.close();
        services.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> TestHttp.get(route.address(), "/")).isInstanceOf(IOException.class);
    }

    @Test
    void theOwnerIsClosedEvenWhenTheChaosServiceIsGone() {
        var closed = new AtomicInteger();
        var services = new LocalServices(HERE, HERE, closed::incrementAndGet);
        assertThatThrownBy(() -> services.chaos().open("r", HERE)).isInstanceOf(ServiceProblem.class);

        assertThatThrownBy(services::close)
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("Toxiproxy at http://127.0.0.1:1 did not answer");
        assertThat(closed).hasValue(1);
    }

    @Test
    void anOwnerThatDoesNotCloseIsAProblem() {
        var services = new LocalServices(HERE, HERE, () -> {
            throw new IOException("stuck");
        });
        assertThatThrownBy(services::close).isInstanceOf(ServiceProblem.class).hasMessageContaining("stuck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1", "http://127.8.8.8:1", "http://[::1]:1"})
    void thisMachineIsAllowed(String address) {
        assertThatCode(() -> new LocalServices(URI.create(address), URI.create(address), () -> {}))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:1",
                "http://example.com:1",
                "http://localhost.example.com:1",
                "http://127.0.0.1.example.com:1",
                "http://[2001:db8::1]:1"
            })
    void otherMachinesAreRefusedUnlessAllowed(String address) {
        var there = URI.create(address);
        assertThatThrownBy(() -> new LocalServices(HERE, there, () -> {}))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("Toxiproxy at " + address + " is not on this machine");
        assertThatThrownBy(() -> new LocalServices(there, HERE, () -> {}))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("WireMock");
        assertThatCode(() -> new LocalServices(there, there, () -> {}, true)).doesNotThrowAnyException();
    }
}
