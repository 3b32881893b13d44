package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An edit in the list: severity, whether it is accepted, rule, the operations it reaches, and the sentence that says
/// what changed.
final class ChangeCell extends ListCell<ChangeGroup> {
    private final Label rule = new Label();
    private final Label where = new Label();
    private final Label what = new Label();
    private final HBox head = new HBox(where);
    private final VBox box = new VBox(head, what, rule);
    private @Nullable Severity severity;
    private boolean accepted;

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
        boolean isAccepted = edit.lead().isAccepted();
        judge(edit.severity(), isAccepted);
        setGraphic(box);
        setAccessibleText(Badge.word(edit.severity())
                + (isAccepted ? ", " + trIn("change", "Accepted") : "")
                + ", "
                + told(edit.what()));
    }

    /// While one scrolls, a cell shows many edits a second: only another verdict is worth new badges.
    private void judge(Severity now, boolean isAccepted) {
        if (now != severity || isAccepted != accepted) {
            severity = now;
            accepted = isAccepted;
            head.getChildren().setAll(Badge.of(now), where);
            if (isAccepted) {
                head.getChildren().add(1, Badge.of(trIn("change", "Accepted"), Feather.CHECK_SQUARE, Tone.ACCENT));
            }
        }
    }
}
