package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long work on a workspace tells how far it is, and ends when whoever is told wants it to.
class AdvanceTest {
    @TempDir
    private static Path filled;

    private static Workspace workspace;

    @TempDir
    private Path temp;

    @BeforeAll
    static void fill() {
        workspace = Workspace.open(filled);
        RunId run = workspace.runs().create(Samples.started("long"));
        for (int event = 0; event < 1_500; event++) {
            workspace.runs().append(run, Samples.trouble(event));
        }
        workspace.contracts().keep("shop.yaml", new byte[] {1, 2, 3});
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void aCheckTells() {
        tells((open, told) -> open.check(told));
    }

    @Test
    void aBackupTells() {
        tells((open, told) -> open.backUp(temp.resolve("backups"), Samples.NOON, 1, told));
    }

    @Test
    void anExportTells() {
        tells((open, told) -> open.export(temp.resolve("export.zip"), "1.0", told));
    }

    @Test
    void nothingIsLeftOfABackupThatWasCancelled() throws IOException {
        Path backups = Files.createDirectory(temp.resolve("backups"));
        assertThatThrownBy(() -> workspace.backUp(backups, Samples.NOON, 1, afterTheFirst()))
                .isInstanceOf(CancellationException.class);
        assertThat(in(backups)).isEmpty();
        assertThat(workspace.backUp(backups, Samples.NOON, 1)).exists();
    }

    @Test
    void nothingIsLeftOfAnExportThatWasCancelled() throws IOException {
        Path exports = Files.createDirectory(temp.resolve("exports"));
        Path file = exports.resolve("export.zip");
        assertThatThrownBy(() -> workspace.export(file, "1.0", afterTheFirst()))
                .isInstanceOf(CancellationException.class);
        assertThat(in(exports)).isEmpty();
        assertThat(workspace.export(file, "1.0").rows()).isPositive();
    }

    /// Several shares in order, the last of which is all.
    private void tells(BiConsumer<Workspace, DoubleConsumer> work) {
        List<Double> shares = new ArrayList<>();
        work.accept(workspace, shares::add);
        assertThat(shares).hasSizeGreaterThan(4).isSorted();
        assertThat(shares.getFirst()).isBetween(0.0, 0.5);
        assertThat(shares.getLast()).isEqualTo(1);
        assertThat(shares).anyMatch(share -> share > 0.2 && share < 0.7);
    }

    private static DoubleConsumer afterTheFirst() {
        List<Double> shares = new ArrayList<>();
        return share -> {
            if (!shares.isEmpty()) {
                throw new CancellationException("enough");
            }
            shares.add(share);
        };
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
