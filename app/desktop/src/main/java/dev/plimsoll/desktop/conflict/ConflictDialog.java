package dev.plimsoll.desktop.conflict;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.Conflict.Difference;
import dev.plimsoll.desktop.conflict.Conflict.Side;
import dev.plimsoll.desktop.control.Reading;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks, field by field, whose content of a record shall stand.
public final class ConflictDialog {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 520;

    private ConflictDialog() {}

    /// @param keep told when the person has chosen
    /// @param takeTheirs told when the person gives their change up
    public static Dialog<ButtonType> of(Conflict<?, ?> conflict, Runnable keep, Runnable takeTheirs) {
        ButtonType keepChoice = new ButtonType(tr("Save my choice"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keepMine = new ButtonType(tr("Keep all of mine"), ButtonBar.ButtonData.LEFT);
        ButtonType takeOthers = new ButtonType(tr("Take all of theirs"), ButtonBar.ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(tr("Two changes of %s", conflict.record()));
        dialog.setHeaderText(tr("Somebody else was faster"));
        Label what = text(conflict.sentence());
        ScrollPane fields = Reading.page(new ScrollPane(fields(conflict)));
        fields.setFitToWidth(true);
        fields.setAccessibleText(tr("Fields that differ"));
        VBox content = new VBox(12, what, fields);
        VBox.setVgrow(fields, Priority.ALWAYS);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
        dialog.getDialogPane().setMinSize(WIDTH, HEIGHT);
        dialog.getDialogPane().getButtonTypes().addAll(keepChoice, keepMine, takeOthers, ButtonType.CANCEL);
        dialog.getDialogPane()
                .getButtonTypes()
                .forEach(type -> whole(dialog.getDialogPane().lookupButton(type)));
        dialog.setResizable(true);
        Node save = dialog.getDialogPane().lookupButton(keepChoice);
        // Bound, not subscribed to: only a bound property keeps what it depends on from being collected.
        save.disableProperty().bind(conflict.undecided());
        // A key pressed too early takes nobody's words away.
        dialog.setOnShown(
                _ -> dialog.getDialogPane().lookupButton(ButtonType.CANCEL).requestFocus());
        dialog.resultProperty().subscribe(chosen -> {
            if (keepChoice.equals(chosen)) {
                keep.run();
            } else if (keepMine.equals(chosen)) {
                conflict.chooseAll(Side.MINE);
                keep.run();
            } else if (takeOthers.equals(chosen)) {
                takeTheirs.run();
            }
        });
        return dialog;
    }

    /// Shows all words of a button.
    private static void whole(Node button) {
        ButtonBar.setButtonUniformSize(button, false);
        ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
    }

    private static GridPane fields(Conflict<?, ?> conflict) {
        GridPane grid = new GridPane(16, 8);
        grid.setPadding(new Insets(8));
        for (double percent : new double[] {16, 24, 30, 30}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, heading(tr("Field")), heading(tr("Before")), heading(tr("Mine")), heading(tr("Theirs")));
        int row = 1;
        for (Difference difference : conflict.differences()) {
            ToggleGroup group = new ToggleGroup();
            grid.addRow(
                    row++,
                    text(difference.field()),
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
        Label label = new Label(text.isEmpty() ? tr("nothing") : text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static RadioButton choice(ToggleGroup group, Difference difference, Side side, String text) {
        RadioButton button = new RadioButton(text.isEmpty() ? tr("nothing") : text);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setAccessibleText(side == Side.MINE ? tr("Mine: %s", text) : tr("Theirs: %s", text));
        button.setSelected(difference.choiceProperty().get() == side);
        button.setOnAction(_ -> difference.choiceProperty().set(side));
        return button;
    }
}
