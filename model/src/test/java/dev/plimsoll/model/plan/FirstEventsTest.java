package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Events as the first workspaces hold them. They load for ever, are written again byte for byte, and their plans keep
/// the digests that people signed.
class FirstEventsTest {
    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstEventsTest.class.getResourceAsStream("first-events.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void theyLoadAndAreWrittenAsTheyWere() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(20);
        for (String line : lines()) {
            String body = line.substring(line.indexOf(' ') + 1);
            assertThat(Json.canonical(Json.read(body, PlanEvent.class))).isEqualTo(body);
        }
    }

    @Test
    void theirPlansKeepTheirDigests() throws IOException {
        for (String line : lines()) {
            String digest = line.substring(0, line.indexOf(' '));
            switch (Json.read(line.substring(line.indexOf(' ') + 1), PlanEvent.class)) {
                case PlanEvent.Drafted drafted ->
                    assertThat(drafted.plan().digest()).isEqualTo(digest);
                case PlanEvent.Revised revised ->
                    assertThat(revised.plan().digest()).isEqualTo(digest);
                case PlanEvent other -> assertThat(digest).as(other.toString()).isEqualTo("-");
            }
        }
    }
}
