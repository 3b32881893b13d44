package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Renders search, learning cards, near misses, pre-mortems and drills in the sizes and schemes that count.
public final class PracticeGallery {
    private PracticeGallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path place = Files.createTempDirectory("plimsoll-practice").resolve("workspace");
        PracticeOnScreenTest.fill(place);
        Look first = Look.USUAL;
        try (Window window = Window.open(place, ColorScheme.LIGHT, first.width(), first.height())) {
            window.untilShown("#home-waits-for-you");
            PracticeOnScreenTest.tour(window, name -> seen(window, name));
        }
        Platform.exit();
    }

    private static void seen(Window window, String name) {
        window.pictures(name);
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        if (!nameless.isEmpty()) {
            throw new AssertionError("Controls without a name on " + name + ": " + nameless);
        }
    }
}
