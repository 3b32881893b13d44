package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.SignalSource;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signals of a Prometheus that watches itself. The program is the one that `PLIMSOLL_PROMETHEUS` names, or else
/// `prometheus` on the path; without one these tests are skipped and say so.
class RealPrometheusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a secret of the test";

    /// The password by bcrypt, as Prometheus wants it.
    private static final String LOGIN_NEEDED =
            "basic_auth_users: {reader: '$2b$04$abcdefghijklmnopqrstuuPzNN0VHcS3vY3.qtDEmkLtIBR8xzzSu'}";

    @TempDir
    private Path folder;

    private Process process;
    private URI address;

    private PrometheusSignals signals = new PrometheusSignals();

    @BeforeEach
    void startIt() throws IOException {
        start("", freePort());
    }

    /// @param web its web configuration
    private void start(String web, int port) throws IOException {
        Path program = program();
        address = URI.create("http://127.0.0.1:" + port);
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s}
            scrape_configs:
              - job_name: itself
                static_configs: [{targets: ['127.0.0.1:%d']}]
                basic_auth: {username: reader, password: %s}
            """.formatted(port, PASSWORD));
        Path webConfig = Files.writeString(folder.resolve("web.yml"), web);
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.config.file=" + webConfig,
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        await("the first scrape")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ServiceProblem.class)
                .until(() -> !Double.isNaN(read("up", Aggregation.LAST)));
    }

    private static Path program() {
        String named = System.getenv("PLIMSOLL_PROMETHEUS");
        if (named != null && !named.isBlank()) {
            assertThat(Path.of(named)).as("PLIMSOLL_PROMETHEUS").isExecutable();
            return Path.of(named);
        }
        List<Path> found = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, "prometheus"))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), "Prometheus is not installed on this machine, so no signal of it is read");
        return found.getFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stopIt() throws InterruptedException {
        signals.release();
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private double read(String query, Aggregation aggregation) {
        Instant now = Instant.now();
        Duration window = Duration.ofSeconds(10);
        return signals.read(new SignalSource(address, query, aggregation, window, "up"), now.minus(window), now);
    }

    @Test
    void aSeriesIsReadAsItIsAndWhatIsWrongIsSaidInItsOwnWords() {
        for (Aggregation aggregation : Stream.of(Aggregation.values())
                .filter(one -> one != Aggregation.SUM)
                .toList()) {
            assertThat(read("up{job=\"itself\"}", aggregation))
                    .as("%s", aggregation)
                    .isEqualTo(1);
        }
        assertThat(read("up{job=\"itself\"}", Aggregation.SUM)).isGreaterThanOrEqualTo(1);
        assertThat(read("up{job=\"nobody\"}", Aggregation.MEAN)).isNaN();
        assertThat(read("vector(2) / 0", Aggregation.MEAN)).isNaN();
        assertThatThrownBy(() -> read("rate(up[", Aggregation.MEAN))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("parse error");
        assertThatThrownBy(() -> read("{__name__=~\"up|scrape_duration_seconds\"}", Aggregation.MEAN))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("series");
        process.destroyForcibly();
        await("its end").atMost(PATIENCE).until(() -> !process.isAlive());
        assertThatThrownBy(() -> read("up", Aggregation.MEAN))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("did not answer");
    }

    @Test
    void oneThatAsksForALoginGetsItAndNobodyElse() throws Exception {
        stopIt();
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        int port = freePort();
        signals = login(port, password);
        start(LOGIN_NEEDED, port);
        assertThat(read("up{job=\"itself\"}", Aggregation.LAST)).isEqualTo(1);
        signals.release();

        signals = new PrometheusSignals();
        assertThatThrownBy(() -> read("up", Aggregation.LAST)).hasMessageContaining("does not let Plimsoll in");
        signals = login(port, Files.writeString(folder.resolve("wrong"), "another secret"));
        assertThatThrownBy(() -> read("up", Aggregation.LAST))
                .hasMessageContaining("does not let Plimsoll in")
                .hasMessageNotContaining("another secret");
        assertThat(Files.readString(folder.resolve("log.txt"))).doesNotContain(PASSWORD);
    }

    private static PrometheusSignals login(int port, Path password) {
        String said = "http://127.0.0.1:" + port + "=basic:reader:file:" + password;
        return new PrometheusSignals(PrometheusLogins.of(Map.of(PrometheusLogins.VARIABLE, said)));
    }
}
