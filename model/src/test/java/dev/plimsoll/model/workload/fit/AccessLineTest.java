package dev.plimsoll.model.workload.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLineTest {
    private static final String COMBINED =
            "192.0.2.7 - ada [21/Nov/2026:14:03:05 +0100] \"GET /orders/7?full=1 HTTP/1.1\" 200 1234 \"-\" \"curl/8\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                COMBINED,
                "{\"time\":\"2026-11-21T13:03:05Z\",\"method\":\"get\",\"path\":\"/orders/7\",\"status\":200}",
                "{\"ts\":1795266185,\"request\":{\"method\":\"GET\",\"uri\":\"/orders/7?x=2\"}}",
                "{\"timestamp\":1795266185000,\"request\":\"GET http://shop/orders/7 HTTP/1.1\"}"
            })
    void requestsAreReadFromTheUsualForms(String line) {
        assertThat(AccessLine.read(line))
                .isEqualTo(new AccessLine(Instant.parse("2026-11-21T13:03:05Z"), "GET", "/orders/7"));
    }

    @Test
    void fractionsOfASecondAreKept() {
        assertThat(AccessLine.read(COMBINED.replace("03:05 ", "03:05.250 ")))
                .extracting(AccessLine::at)
                .isEqualTo(Instant.parse("2026-11-21T13:03:05.250Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[21/Nov/2026:14:03:05 +0100]",
                "x [32/Nov/2026:14:03:05 +0100] \"GET / HTTP/1.1\" 200 1",
                "x [21/Nov/2026:14:03:05 +0100] \"-\" 400 0",
                "x [21/Nov/2026:14:03:05 +0100] \"OPTIONS * HTTP/1.1\" 200 0",
                "{\"time\":\"yesterday\",\"method\":\"GET\",\"path\":\"/\"}",
                "{\"time\":1,\"method\":\"GET\"}",
                "{",
                "{}"
            })
    void otherLinesAreNoRequests(String line) {
        assertThat(AccessLine.read(line)).isNull();
    }

    @Test
    void noLineIsTooOdd() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder(round % 2 == 0 ? COMBINED : "{\"time\":1,\"request\":\"GET /a\"}");
            for (int edit = random.nextInt(4); edit >= 0 && !line.isEmpty(); edit--) {
                int at = random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> line.deleteCharAt(at);
                    case 1 -> line.setCharAt(at, (char) random.nextInt(0x300));
                    default -> line.insert(at, "\"[]{}:/9 ".charAt(random.nextInt(9)));
                }
            }
            AccessLine read = AccessLine.read(line.toString());
            if (read != null) {
                assertThat(read.path()).as("seed %d: %s", seed, line).startsWith("/");
            }
        }
    }
}
