package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The main job in a window on a display, in the sizes and schemes that count; leaves a picture of every screen.
@Tag("display")
class DisplayTest {
    @Test
    void theMainJobInEverySizeAndScheme() throws Exception {
        Gallery.main(new String[0]);
        try (var pictures = Files.list(Path.of("target", "screenshots"))) {
            assertThat(pictures.filter(file -> file.getFileName().toString().matches("\\d+x\\d+-.*png")))
                    .hasSize(18);
        }
    }
}
