package dev.plimsoll.desktop.control.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Colours for a canvas, taken from the stylesheet: each is the background of an invisible region, so that they
/// follow the theme while it changes.
final class Palette extends Group {
    private final Map<String, Region> swatches = new LinkedHashMap<>();

    Palette(Runnable changed, String... names) {
        setManaged(false);
        setVisible(false);
        for (String name : names) {
            Region swatch = new Region();
            swatch.getStyleClass().add("chart-" + name);
            swatch.backgroundProperty().subscribe(_ -> changed.run());
            swatches.put(name, swatch);
        }
        getChildren().addAll(swatches.values());
    }

    Paint get(String name) {
        Region swatch = swatches.get(name);
        Background background = swatch == null ? null : swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().getFirst().getFill();
    }
}
