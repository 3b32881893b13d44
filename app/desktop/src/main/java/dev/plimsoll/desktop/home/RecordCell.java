package dev.plimsoll.desktop.home;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One entry of a [RecordList]: its title, a line of detail, and a badge.
final class RecordCell<T> extends ListCell<T> {
    private final Function<T, Entry> words;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox badge = new HBox();
    private final HBox row;

    /// What an entry shows.
    record Entry(String title, String detail, Node badge) {}

    RecordCell(Function<T, Entry> words) {
        this.words = words;
        title.getStyleClass().add("row-title");
        detail.getStyleClass().add("text-muted");
        title.setMinWidth(0);
        detail.setMinWidth(0);
        VBox lines = new VBox(title, detail);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        badge.setAlignment(Pos.CENTER);
        badge.setMinWidth(USE_PREF_SIZE);
        row = new HBox(lines, badge);
        row.getStyleClass().add("record-row");
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Entry entry = words.apply(item);
        title.setText(entry.title());
        detail.setText(entry.detail());
        badge.getChildren().setAll(entry.badge());
        setGraphic(row);
        setAccessibleText(entry.badge().getAccessibleText() + ", " + entry.title() + ", " + entry.detail());
    }
}
