package dev.plimsoll.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.ContractSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /// FIPS 180-2, appendix B.1.
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isComputedOnceAndOnlyWhenAsked() {
        AtomicInteger asked = new AtomicInteger();
        Sha256 digest = Sha256.of(() -> Json.sha256(new byte[] {(byte) asked.incrementAndGet()}));
        assertThat(asked).hasValue(0);
        assertThat(digest.digits()).isEqualTo(digest.digits());
        assertThat(asked).hasValue(1);
    }

    @Test
    void isTheDigestOfTheBytesHoweverItWasMade() {
        Sha256 computed = Sha256.of("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(computed).isEqualTo(Sha256.of(ABC)).hasSameHashCodeAs(Sha256.of(ABC));
        assertThat(computed).hasToString(ABC).isNotEqualTo(Sha256.of(ABC.replace('b', 'c')));
    }

    /// FIPS 180-2, appendix B.3: a million times the letter a.
    @Test
    void whatDoesNotFitIntoOnePartIsReadToItsEnd() throws IOException {
        byte[] letters = new byte[1_000_000];
        Arrays.fill(letters, (byte) 'a');
        assertThat(Json.sha256(new ByteArrayInputStream(letters)))
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
                .isEqualTo(Json.sha256(letters));
    }

    @Test
    void aSummaryKeepsTheJsonFormThatPlansAreSignedIn() {
        ContractSummary summary = new ContractSummary(
                "a.yaml", "A", "1", "OpenAPI 3.1.0", Sha256.of("abc".getBytes(StandardCharsets.UTF_8)), 2);
        assertThat(Json.canonical(summary))
                .isEqualTo("{\"digest\":\"" + ABC
                        + "\",\"format\":\"OpenAPI 3.1.0\",\"name\":\"a.yaml\",\"operations\":2,\"title\":\"A\","
                        + "\"version\":\"1\"}");
        assertThat(Json.read(Json.canonical(summary), ContractSummary.class)).isEqualTo(summary);
    }
}
