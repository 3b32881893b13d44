package dev.plimsoll.desktop.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;

/// What is built once somebody sees it: a screen that builds all that it may ever show holds the window meanwhile.
public final class Later {
    private Later() {}

    /// A tab whose content is made when it is first chosen.
    public static Tab tab(String title, Supplier<Node> content) {
        Tab tab = new Tab(title);
        tab.selectedProperty().subscribe(chosen -> {
            if (chosen && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        return tab;
    }

    /// A place that shows its content while something holds; it is made when that first does.
    public static StackPane shown(ObservableValue<Boolean> when, Supplier<Node> content) {
        StackPane place = new StackPane();
        when.subscribe(holds -> {
            if (holds && place.getChildren().isEmpty()) {
                place.getChildren().add(content.get());
            }
        });
        place.visibleProperty().bind(when);
        return place;
    }
}
