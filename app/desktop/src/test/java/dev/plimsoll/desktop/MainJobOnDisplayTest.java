package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main job in a real window on a real display, with a picture of every screen on the way.
@Tag("display")
class MainJobOnDisplayTest {
    @TempDir
    Path workspace;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1920, 1080"})
    void from_the_sample_to_the_exported_report(ColorScheme scheme, double width, double height) throws Exception {
        String prefix = "%.0fx%.0f-%s-".formatted(width, height, scheme.name().toLowerCase(java.util.Locale.ROOT));
        try (Window window = Window.open(workspace, scheme, width, height)) {
            MainJob.walk(window, picture -> window.picture(prefix + picture));
            Path exported = workspace.resolve("post-mortem.pdf");
            MainJob.export(window, exported);
            assertThat(Files.readAllBytes(exported)).startsWith("%PDF".getBytes());
        }
    }
}
