package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A credential is for one run, one route, its faults and a time, and cannot be made or changed without the key.
class RunCredentialTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] KEY = "a key of the service".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "a key of another one".getBytes(StandardCharsets.UTF_8);
    private static final RunCredential CREDENTIAL =
            new RunCredential("R7", "plimsoll-R7", List.of("late", "gone"), NOON);

    @Test
    void itsTokenIsReadWithItsKeyOnly() {
        String token = CREDENTIAL.token(KEY);
        assertThat(RunCredential.read(token, KEY)).isEqualTo(CREDENTIAL);
        assertThat(RunCredential.read(token, OTHER)).isNull();
        assertThat(RunCredential.read("", KEY)).isNull();
        assertThat(RunCredential.read("a.b", KEY)).isNull();
        assertThat(RunCredential.read("%.%", KEY)).isNull();
    }

    @Test
    void eachChangedCharacterVoidsIt() {
        String token = CREDENTIAL.token(KEY);
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, place) + other + token.substring(place + 1);
            RunCredential read = RunCredential.read(changed, KEY);
            // The last character of a Base64 text carries bits that stand for nothing.
            assertThat(read == null || read.equals(CREDENTIAL)).as("%d", place).isTrue();
        }
    }

    @Test
    void itIsForItsRouteItsFaultsAndItsTime() {
        Instant before = NOON.minusSeconds(1);
        assertThat(CREDENTIAL.refusal("plimsoll-R7", null, before)).isNull();
        assertThat(CREDENTIAL.refusal("plimsoll-R7", "late", before)).isNull();
        assertThat(CREDENTIAL.refusal("plimsoll-R7", "late", NOON)).contains("run R7 ended at 2026-11-22T12:00:00Z");
        assertThat(CREDENTIAL.refusal("plimsoll-R8", "late", before)).contains("not for plimsoll-R8");
        assertThat(CREDENTIAL.refusal("plimsoll-R7", "worse", before)).contains("not for worse");
    }
}
