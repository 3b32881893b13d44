package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The main job in a window on a display, in the sizes and schemes that count; leaves a picture of every screen.
@Tag("display")
class DisplayTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /// Those of an earlier time would be counted as well.
    @BeforeEach
    void forget() throws IOException {
        for (Path old : pictures()) {
            Files.delete(old);
        }
    }

    @Test
    void theMainJobInEverySizeAndScheme() throws Exception {
        Gallery.main(new String[0]);
        assertThat(pictures()).hasSize(6 * Look.ALL.size());
    }

    private static List<Path> pictures() throws IOException {
        if (!Files.isDirectory(PICTURES)) {
            return List.of();
        }
        try (var files = Files.list(PICTURES)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+x\\d+-.*png"))
                    .toList();
        }
    }
}
