package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.evidence.Verdict;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class BadgeColumnTest {
    @Test
    void badgesAreWholeInNarrowTablesAtEverySizeOfText() {
        Window.startToolkit();
        Appearance appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        Stage stage = Window.onFx(() -> show(appearance));
        for (int percent : List.of(100, 150, 200, 100)) {
            Window.onFx(() -> {
                appearance.sizeProperty().set(percent);
                return true;
            });
            Window.onFx(() -> layOut(stage));
            assertThat(Window.onFx(() -> layOut(stage)))
                    .as("pixels missing at %d %%", percent)
                    .isLessThanOrEqualTo(0);
        }
        Window.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private static Stage show(Appearance appearance) {
        appearance.apply();
        RecordTable<Verdict> table = new RecordTable<>(
                "verdicts",
                "Verdicts",
                FXCollections.observableArrayList(Verdict.values()),
                List.of(
                        Column.of("Plan", 220, verdict -> "Orders without discount, " + verdict),
                        Column.of("Verdict", 130, Verdict::toString, Badge::of),
                        Column.of("Why", 300, _ -> "It was stopped before anything could be said.")),
                "None.",
                _ -> {});
        StackPane root = new StackPane(new VBox(table));
        appearance.size(root);
        appearance.icons(root);
        Stage stage = new Stage();
        stage.setScene(Stylesheets.dress(new Scene(root, 640, 400)));
        stage.show();
        return stage;
    }

    /// By how many pixels the widest badge is wider than the room of its cell.
    private static double layOut(Stage stage) {
        Node root = stage.getScene().getRoot();
        root.applyCss();
        stage.getScene().getRoot().layout();
        return root.lookupAll(".badge").stream()
                .mapToDouble(badge -> badge.getBoundsInParent().getMaxX()
                        - badge.getParent().getLayoutBounds().getWidth())
                .max()
                .orElseThrow();
    }
}
