package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the raw file of a workspace tells of when an anonymous near miss was written. H2 keeps a file in chunks, each
/// with the moment of its writing; closing the file writes what lives in it anew.
class NearMissTimesTest {
    private static final String MARK = "held by luck, marked for the search";
    private static final int BLOCK = 4_096;
    private static final Pattern CHUNK =
            Pattern.compile("chunk:[0-9a-f]+,[^\\n]*?len:([0-9a-f]+),[^\\n]*?time:([0-9a-f]+)");
    private static final Pattern CREATED = Pattern.compile("created:([0-9a-f]+)");

    @TempDir
    private Path folder;

    @Test
    void afterTheNextOrdinaryUseNoPartOfTheFileHasTheMomentOfTheReport() throws IOException {
        use("before");
        long from = System.currentTimeMillis();
        try (Workspace workspace = Workspace.open(folder)) {
            workspace
                    .records()
                    .nearMisses()
                    .create(new NearMissEvent.Reported(
                            LocalDate.of(2026, 11, 20),
                            new NearMiss(MARK, "", "", List.of(), "", Map.of()),
                            new Receipt("PBKDF2-HMAC-SHA256", 600_000, "ab", "cd"),
                            null));
        }
        long to = System.currentTimeMillis();
        assertThat(moments()).as("until then it can be told").isNotEmpty().anyMatch(at -> at >= from && at <= to);
        while (System.currentTimeMillis() <= to + 50) {
            Thread.onSpinWait();
        }
        use("after");
        assertThat(moments()).isNotEmpty().allMatch(at -> at > to);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getLastModifiedTime(file).toMillis())
                        .as(file.toString())
                        .satisfiesAnyOf(
                                at -> assertThat(at).isGreaterThan(to),
                                at -> assertThat(at).isLessThan(from));
            }
        }
    }

    private void use(String title) {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.plans().create(Samples.drafted(title));
        }
    }

    /// When each chunk was written in which the report can be read.
    private List<Long> moments() throws IOException {
        String raw = Files.readString(folder.resolve("workspace.mv.db"), StandardCharsets.ISO_8859_1);
        Matcher created = CREATED.matcher(raw.substring(0, BLOCK));
        assertThat(created.find()).isTrue();
        List<Long> moments = new ArrayList<>();
        for (int start = 0; start < raw.length(); start += BLOCK) {
            Matcher chunk = CHUNK.matcher(raw).region(start, Math.min(raw.length(), start + BLOCK));
            if (chunk.lookingAt()) {
                int end = Math.min(raw.length(), start + Integer.parseInt(chunk.group(1), 16) * BLOCK);
                if (raw.substring(start, end).contains(MARK)) {
                    moments.add(Long.parseLong(created.group(1), 16) + Long.parseLong(chunk.group(2), 16));
                }
            }
        }
        return moments;
    }
}
