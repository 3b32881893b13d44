package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierLintTest {
    private static final Roster ROSTER = Roster.of(List.of("Ottoline Quux", "zedd"));

    /// Each line of the corpus holds one identifier between braces.
    @Test
    void plantedIdentifiersAreFound() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> lines;
        try (var in = IdentifierLintTest.class.getResourceAsStream("identifiers.txt")) {
            assertThat(in).isNotNull();
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
        for (String line : lines) {
            int start = line.indexOf('{');
            int end = line.indexOf('}') - 1;
            String text = line.replace("{", "").replace("}", "");
            if (IdentifierLint.check(text, ROSTER).stream().noneMatch(f -> f.start() < end && start < f.end())) {
                missed.add(line);
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
        assertThat(missed).as("missed of %d", lines.size()).hasSizeLessThanOrEqualTo(lines.size() / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A deploy went out while the queue was draining.",
                "The retry limit was 5 and the timeout 30 s.",
                "Version 2.4.1 of the client ignored the header.",
                "Somebody restarted the wrong service and noticed it soon.",
                "The error rate rose to 4 percent.",
                "The dashboard showed stale data for a while.",
                "A rollback took longer than planned.",
                "The runbook has no step for this case.",
            })
    void whatTellsNobodyIsLeftAlone(String text) {
        assertThat(IdentifierLint.check(text, ROSTER)).as(text).isEmpty();
    }
}
