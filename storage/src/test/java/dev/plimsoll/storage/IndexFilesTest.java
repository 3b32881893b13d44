package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesLieInTheDatabaseAloneAndAreNotThereWhenOneIsNotAsItWasSaved() throws IOException {
        try (Workspace workspace = Workspace.open(folder)) {
            IndexFiles files = workspace.indexFiles();
            assertThat(files.read()).isEmpty();
            files.save(Map.of("a", bytes("one"), "b", bytes("two")), Set.of(), false);
            files.save(Map.of("c", bytes("three")), Set.of("a", "never"), false);
            assertThat(files.read()).containsOnlyKeys("b", "c");
            assertThat(workspace.check().findings()).isEmpty();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("_") || name.startsWith("segments") || name.contains("index"));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(new String(workspace.indexFiles().read().get("c"), StandardCharsets.UTF_8))
                    .isEqualTo("three");
            workspace.indexFiles().save(Map.of("d", bytes("four")), Set.of(), true);
            assertThat(workspace.indexFiles().read()).containsOnlyKeys("d");
        }
    }

    @Test
    void theLedgerTellsWhetherAHistoryGoesOn() {
        try (Workspace workspace = Workspace.open(folder)) {
            IndexFiles files = workspace.indexFiles();
            String empty = files.basis();
            workspace.plans().create(Samples.drafted("the first"));
            String basis = files.basis();
            workspace.plans().create(Samples.drafted("the second"));
            assertThat(files.continues(empty)).isTrue();
            assertThat(files.continues(basis)).isTrue();
            assertThat(files.continues(basis.substring(0, basis.length() - 1) + "#"))
                    .isFalse();
            assertThat(files.continues("99:" + "0".repeat(64))).isFalse();
            assertThat(files.continues("")).isFalse();
        }
    }

    @Test
    void anIndexIsOpenedAgainFromItsFilesAndOnlyItsNewOnesAreAskedFor() {
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        Map<String, byte[]> saved;
        try (ArchiveIndex index = new ArchiveIndex()) {
            index.put(List.of(
                    new ArchiveDocument("R1", "run", "Checkout", "slow cache", "", at, ArchiveDocument.Labels.NONE)));
            saved = index.files("first", Set.of());
        }
        try (ArchiveIndex index = new ArchiveIndex(saved)) {
            assertThat(index.label()).isEqualTo("first");
            assertThat(index.search(ArchiveQuery.of("cache", 5)).total()).isEqualTo(1);
            index.put(List.of(
                    new ArchiveDocument("R2", "run", "Checkout", "cold cache", "", at, ArchiveDocument.Labels.NONE)));
            Map<String, byte[]> all = index.files("second", saved.keySet());
            assertThat(all.entrySet().stream()
                            .filter(file -> saved.containsKey(file.getKey()))
                            .allMatch(file -> file.getValue().length == 0))
                    .isTrue();
            assertThat(all.keySet()).anyMatch(name -> !saved.containsKey(name));
        }
    }
}
