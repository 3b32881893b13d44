package dev.plimsoll.model.contract.consumer.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The cases of the Pact specification, every version: the comparison says what they say.
class OfficialCasesTest {
    private static final Map<String, PactVersion> VERSIONS = new TreeMap<>(Map.of(
            "v1", PactVersion.V1,
            "v1.1", PactVersion.V1_1,
            "v2", PactVersion.V2,
            "v3", PactVersion.V3,
            "v4", PactVersion.V4));

    @Test
    void everyCaseOfEveryVersionComesOutAsItSays() throws IOException {
        Path folder = Fixtures.realContracts().resolve("pact-spec-cases");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no folder pact-spec-cases");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> right = new TreeMap<>();
        for (Map.Entry<String, PactVersion> entry : VERSIONS.entrySet()) {
            for (Path file : Fixtures.find(folder.resolve(entry.getKey()), ".*\\.json")) {
                String said = answer(file, entry.getValue());
                if (said.isEmpty()) {
                    right.merge(entry.getKey(), 1, Integer::sum);
                } else {
                    wrong.add(folder.relativize(file) + ": " + said);
                }
            }
        }
        assertThat(wrong).as("right: " + right).isEmpty();
        assertThat(right.values().stream().mapToInt(Integer::intValue).sum())
                .as("cases: " + right)
                .isGreaterThanOrEqualTo(803);
    }

    private static String answer(Path file, PactVersion version) throws IOException {
        Cursor root =
                Cursor.root(new DocumentReader(ReadLimits.DEFAULT).read(Files.readAllBytes(file), file.toString()));
        PartReader reader = new PartReader(file.toString(), version);
        Cursor expected = Objects.requireNonNull(root.get("expected"));
        Cursor actual = Objects.requireNonNull(root.get("actual"));
        PactMatch match = new PactMatch(version);
        List<Mismatch> found =
                switch (file.getParent().getParent().getFileName().toString()) {
                    case "request" -> match.compare(reader.request(expected), reader.request(actual));
                    case "response" -> match.compare(reader.response(expected), reader.response(actual));
                    default -> match.compare(reader.message(expected), reader.message(actual));
                };
        boolean wanted = root.isTrue("match");
        return found.isEmpty() == wanted ? "" : "match is " + wanted + ", found " + found;
    }
}
