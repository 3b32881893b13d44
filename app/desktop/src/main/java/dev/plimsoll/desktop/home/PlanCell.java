package dev.plimsoll.desktop.home;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.plan.PlanGates;
import dev.plimsoll.model.plan.PlanState;
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

/// A plan in the list: its title, its author, and whether it may run.
final class PlanCell extends ListCell<PlanState> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox badge = new HBox();
    private final HBox row;

    PlanCell() {
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
    protected void updateItem(@Nullable PlanState plan, boolean empty) {
        super.updateItem(plan, empty);
        if (empty || plan == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(plan.id() + "  " + plan.plan().title());
        detail.setText("by " + plan.plan().author() + ", "
                + WHEN.format(plan.events().getLast().at()));
        int closed = PlanGates.closed(plan).size();
        badge.getChildren()
                .setAll(
                        closed == 0
                                ? Badge.of("May run", Feather.CHECK_CIRCLE, Tone.SUCCESS)
                                : Badge.of(closed + " gates closed", Feather.LOCK, Tone.WARNING));
        setGraphic(row);
        setAccessibleText(title.getText() + ", " + detail.getText());
    }
}
