package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An edit in the list: severity, rule, the operations it reaches, and the sentence that says what changed.
final class ChangeCell extends ListCell<ChangeGroup> {
    private final Label rule = new Label();
    private final Label where = new Label();
    private final Label what = new Label();
    private final HBox head = new HBox(where);
    private final VBox box = new VBox(head, what, rule);
    private @Nullable Severity severity;

    ChangeCell() {
        getStyleClass().add("change-cell");
        head.getStyleClass().add("change-head");
        head.setAlignment(Pos.CENTER_LEFT);
        what.setWrapText(true);
        what.getStyleClass().add("change-text");
        what.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("change-box");
        rule.getStyleClass().addAll("rule-id", "text-muted");
        where.getStyleClass().add("operation");
        box.setMinWidth(0);
        box.setPrefWidth(1);
        for (Region part : new Region[] {rule, where, what}) {
            part.setMinWidth(0);
        }
    }

    @Override
    protected void updateItem(@Nullable ChangeGroup edit, boolean empty) {
        super.updateItem(edit, empty);
        if (empty || edit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        rule.setText(edit.rule());
        where.setText(ChangeText.where(edit));
        what.setText(told(edit.lead().what()));
        judge(edit.severity());
        setGraphic(box);
        setAccessibleText(Badge.word(edit.severity()) + ", " + told(edit.what()));
    }

    /// While one scrolls, a cell shows many edits a second: only another severity is worth a new badge.
    private void judge(Severity now) {
        if (now != severity) {
            severity = now;
            head.getChildren().setAll(Badge.of(now), where);
        }
    }
}
