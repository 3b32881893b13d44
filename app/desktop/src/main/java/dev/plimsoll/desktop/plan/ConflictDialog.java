package dev.plimsoll.desktop.plan;

import dev.plimsoll.desktop.plan.PlanConflict.Difference;
import dev.plimsoll.desktop.plan.PlanConflict.Side;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Asks, field by field, whose content of a plan shall stand.
final class ConflictDialog {
    private static final ButtonType KEEP = new ButtonType("Save my choice", ButtonBar.ButtonData.OK_DONE);
    private static final ButtonType TAKE_THEIRS = new ButtonType("Take all of theirs", ButtonBar.ButtonData.LEFT);
    private static final double WIDTH = 820;

    private ConflictDialog() {}

    /// @param sentence what happened
    /// @param keep told when the person has chosen
    /// @param takeTheirs told when the person gives their change up
    static Dialog<ButtonType> of(PlanConflict conflict, String sentence, Runnable keep, Runnable takeTheirs) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle("Two changes of plan " + conflict.theirs().id());
        dialog.setHeaderText("Somebody else was faster");
        Label what = new Label(sentence);
        what.setWrapText(true);
        ScrollPane fields = new ScrollPane(fields(conflict));
        fields.setFitToWidth(true);
        fields.setAccessibleText("Fields that differ");
        VBox content = new VBox(12, what, fields);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().addAll(KEEP, TAKE_THEIRS, ButtonType.CANCEL);
        dialog.setResizable(true);
        Node save = dialog.getDialogPane().lookupButton(KEEP);
        conflict.undecided().subscribe(undecided -> save.setDisable(undecided));
        dialog.resultProperty().subscribe(chosen -> {
            if (KEEP.equals(chosen)) {
                keep.run();
            } else if (TAKE_THEIRS.equals(chosen)) {
                takeTheirs.run();
            }
        });
        return dialog;
    }

    private static GridPane fields(PlanConflict conflict) {
        GridPane grid = new GridPane(16, 8);
        grid.setPadding(new Insets(8));
        grid.addRow(0, heading("Field"), heading("Before"), heading("Mine"), heading("Theirs"));
        int row = 1;
        for (Difference difference : conflict.differences()) {
            ToggleGroup group = new ToggleGroup();
            grid.addRow(
                    row++,
                    new Label(difference.field()),
                    text(difference.before()),
                    choice(group, difference, Side.MINE, difference.mine()),
                    choice(group, difference, Side.THEIRS, difference.theirs()));
        }
        return grid;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-bold");
        return label;
    }

    private static Label text(String text) {
        Label label = new Label(text.isEmpty() ? "nothing" : text);
        label.setWrapText(true);
        return label;
    }

    private static RadioButton choice(ToggleGroup group, Difference difference, Side side, String text) {
        RadioButton button = new RadioButton(text.isEmpty() ? "nothing" : text);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setAccessibleText((side == Side.MINE ? "Mine: " : "Theirs: ") + text);
        button.setSelected(difference.choiceProperty().get() == side);
        button.setOnAction(_ -> difference.choiceProperty().set(side));
        return button;
    }
}
