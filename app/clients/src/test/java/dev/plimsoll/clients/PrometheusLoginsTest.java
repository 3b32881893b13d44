package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.SignalSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A login reaches the address that it belongs to, and nothing else.
class PrometheusLoginsTest {
    private static final String SECRET = "s3cret-of-the-harbour";

    @TempDir
    Path folder;

    private static SignalSource at(String address) {
        return new SignalSource(URI.create(address), "up", Aggregation.LAST, Duration.ofSeconds(5), "");
    }

    private static PrometheusLogins logins(String said) {
        return PrometheusLogins.of(Map.of(PrometheusLogins.VARIABLE, said, "TOKEN", SECRET));
    }

    @Test
    void aTokenComesFromTheEnvironmentAndAPasswordFromAFileThatMayChange() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "Aladdin's\n");
        PrometheusLogins logins =
                logins("https://prom.example=bearer:env:TOKEN  http://127.0.0.1:9090/prom=basic:reader:file:" + file);

        assertThat(logins.header(at("https://prom.example/"))).contains("Bearer " + SECRET);
        assertThat(logins.header(at("http://127.0.0.1:9090"))).contains("Basic cmVhZGVyOkFsYWRkaW4ncw==");
        Files.writeString(file, "open sesame");
        assertThat(logins.header(at("http://127.0.0.1:9090"))).contains("Basic cmVhZGVyOm9wZW4gc2VzYW1l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://prom.example",
                "https://prom.example:8443",
                "https://prom.example.org",
                "https://other.example",
                "http://prom.example:443"
            })
    void noOtherAddressGetsIt(String address) {
        assertThat(logins("https://prom.example=bearer:env:TOKEN").header(at(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "prom.example=bearer:env:TOKEN, does not begin with an address",
        "bearer:env:TOKEN, does not begin with an address",
        "https://me:s3cret-of-the-harbour@prom.example=bearer:env:TOKEN, does not begin with an address",
        "http://prom.example=bearer:env:TOKEN, would go over the net",
        "https://prom.example=s3cret-of-the-harbour, is neither bearer nor basic",
        "https://prom.example=bearer:s3cret-of-the-harbour, is not taken from",
        "https://prom.example=basic:me:s3cret-of-the-harbour, is not taken from",
        "https://prom.example=basic::env:TOKEN, is neither bearer nor basic"
    })
    void whatIsWrongIsSaidWithoutTheSecret(String said, String complaint) {
        assertThatThrownBy(() -> logins(said))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aSecretThatIsNotThereOrIsNoneIsSaidToBeNone() throws IOException {
        SignalSource source = at("https://prom.example");
        assertThatThrownBy(
                        () -> logins("https://prom.example=bearer:env:NOTHING").header(source))
                .hasMessageContaining("env:NOTHING, is empty");
        assertThatThrownBy(() -> logins("https://prom.example=bearer:file:" + folder.resolve("none"))
                        .header(source))
                .hasMessageContaining("cannot be read");
        Path two = Files.writeString(folder.resolve("two"), SECRET + "\n" + SECRET);
        assertThatThrownBy(
                        () -> logins("https://prom.example=bearer:file:" + two).header(source))
                .hasMessageContaining("more than one line")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aServiceThatLetsNobodyInIsSaidToDoSo(int status) throws IOException {
        try (var api = new ScriptedApi(_ -> new ScriptedApi.Answer(status, "Unauthorized"))) {
            PrometheusSignals signals = new PrometheusSignals(logins(api.address() + "=bearer:env:TOKEN"));
            SignalSource source = at(api.address().toString());
            assertThatThrownBy(
                            () -> signals.read(source, java.time.Instant.EPOCH, java.time.Instant.EPOCH.plusSeconds(5)))
                    .isInstanceOf(ServiceProblem.class)
                    .hasMessageContaining("does not let Plimsoll in (status " + status + ")")
                    .hasMessageContaining(PrometheusLogins.VARIABLE)
                    .hasMessageNotContaining(SECRET);
        }
    }
}
