package dev.plimsoll.desktop;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// Our stylesheets, on top of the theme.
final class Stylesheets {
    private static final List<String> NAMES = List.of("controlsfx.css", "plimsoll.css");

    private Stylesheets() {}

    static Scene dress(Scene scene) {
        // Before what is there: sizes of icons that fit the text have the last word.
        for (String name : NAMES.reversed()) {
            URL sheet = Objects.requireNonNull(Stylesheets.class.getResource(name), name);
            scene.getStylesheets().addFirst(sheet.toExternalForm());
        }
        return scene;
    }
}
