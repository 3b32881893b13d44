package dev.plimsoll.desktop.home;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.run.Run;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A run in the list: its plan, when, by whom, and its verdict.
final class RunCell extends ListCell<Run> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox badge = new HBox();
    private final HBox row;

    RunCell() {
        title.getStyleClass().add("row-title");
        detail.getStyleClass().add("text-muted");
        title.setMinWidth(0);
        detail.setMinWidth(0);
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        badge.setAlignment(Pos.CENTER);
        badge.setMinWidth(USE_PREF_SIZE);
        row = new HBox(words, badge);
        row.getStyleClass().add("record-row");
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable Run run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(run.id() + "  " + run.plan().title());
        detail.setText("started by " + run.start().by() + ", "
                + WHEN.format(run.start().at()));
        badge.getChildren()
                .setAll(run.verdict().map(Badge::of).orElse(Badge.of("Not ended", Feather.ACTIVITY, Tone.ACCENT)));
        setGraphic(row);
        setAccessibleText(title.getText() + ", " + detail.getText());
    }
}
