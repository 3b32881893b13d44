package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;

/// Renders search, learning cards, near misses, pre-mortems and drills in the sizes and schemes that count.
public final class PracticeGallery {
    private PracticeGallery() {}

    /// @param args any argument for the small size in the dark only
    public static void main(String[] args) throws IOException {
        for (int width : args.length > 0 ? new int[] {1280} : new int[] {1280, 1920}) {
            for (ColorScheme scheme : args.length > 0 ? new ColorScheme[] {ColorScheme.DARK} : ColorScheme.values()) {
                Path place = Files.createTempDirectory("plimsoll-practice").resolve("workspace");
                PracticeOnScreenTest.fill(place);
                int height = width == 1280 ? 800 : 1080;
                try (Window window = Window.open(place, scheme, width, height)) {
                    window.untilShown("#home-waits-for-you");
                    String prefix = width + "x" + height + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
                    PracticeOnScreenTest.tour(window, name -> seen(window, prefix + name));
                }
            }
        }
    }

    private static void seen(Window window, String name) {
        window.picture(name);
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        if (!nameless.isEmpty()) {
            throw new AssertionError("Controls without a name on " + name + ": " + nameless);
        }
    }
}
