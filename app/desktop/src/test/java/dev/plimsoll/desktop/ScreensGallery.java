package dev.plimsoll.desktop;

import dev.plimsoll.desktop.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/// Renders every screen as it is when somebody goes there first, in the sizes and schemes that count; with the palette
/// and the list of shortcuts.
public final class ScreensGallery {
    private static final Duration UNTIL_IT_IS_READ = Duration.ofSeconds(1);

    private ScreensGallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path place = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        LearnedWorkspace.fill(place);
        Look first = Look.USUAL;
        try (Window window = Window.open(place, ColorScheme.LIGHT, first.width(), first.height())) {
            window.untilShown("#home-waits-for-you");
            for (Screen screen : Screen.values()) {
                window.press("#" + screen.buttonId());
                window.rest(UNTIL_IT_IS_READ);
                window.pictures("screen-" + screen.name().toLowerCase(Locale.ROOT));
            }
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.rest(UNTIL_IT_IS_READ);
            window.pictures("palette");
            window.type(KeyCode.ESCAPE);
            window.press(KeyCode.F1);
            window.pictures("shortcuts");
        }
        Platform.exit();
    }
}
