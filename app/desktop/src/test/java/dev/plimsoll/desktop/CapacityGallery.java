package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Renders the run and the report of a rehearsed peak in the sizes and schemes that count.
public final class CapacityGallery {
    private CapacityGallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path place = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        CapacityOnScreenTest.fill(place);
        Look first = Look.USUAL;
        try (Window window = Window.open(place, ColorScheme.LIGHT, first.width(), first.height())) {
            CapacityOnScreenTest.tour(window, window::pictures);
        }
        Platform.exit();
    }
}
