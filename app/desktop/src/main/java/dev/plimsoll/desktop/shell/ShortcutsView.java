package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Reading;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every action that has a shortcut, from the same list that the menus are made of.
final class ShortcutsView extends VBox {
    private final ScrollPane list;

    ShortcutsView(Commands commands) {
        setId("shortcuts");
        getStyleClass().add("shortcuts");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(tr("Shortcuts"));
        title.getStyleClass().add("title-3");
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("shortcut-groups");
        for (Commands.Group group : commands.groups()) {
            List<Action> keyed = group.actions().stream()
                    .filter(action -> !action.keys().isEmpty())
                    .toList();
            if (!keyed.isEmpty()) {
                groups.getChildren().add(group(group.title(), keyed));
            }
        }
        list = Reading.page(new ScrollPane(groups));
        list.setFitToWidth(true);
        list.setAccessibleText(tr("List of shortcuts"));
        Label hint =
                new Label(tr("Esc closes this list. In lists: arrows choose, Enter opens, Ctrl+C copies the row."));
        hint.getStyleClass().add("palette-hint");
        getChildren().addAll(title, list, hint);
    }

    /// The part that takes the keyboard.
    Node list() {
        return list;
    }

    private static Node group(String title, List<Action> actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair-grid");
        for (int row = 0; row < actions.size(); row++) {
            Action action = actions.get(row);
            Label name = new Label(action.name());
            name.getStyleClass().add("shortcut-name");
            grid.add(name, 0, row);
            grid.add(keys(action), 1, row);
        }
        VBox box = new VBox(heading, grid);
        box.getStyleClass().add("shortcut-group");
        return box;
    }

    private static Node keys(Action action) {
        HBox keys = new HBox();
        keys.getStyleClass().add("shortcut-keys");
        List<String> texts = action.keys().stream()
                .map(KeyCombination::getDisplayText)
                .distinct()
                .toList();
        for (String text : texts) {
            Label label = new Label(text);
            label.getStyleClass().add("keys");
            label.setMinWidth(USE_PREF_SIZE);
            keys.getChildren().add(label);
        }
        keys.setAccessibleText(String.join(tr(" or "), texts));
        return keys;
    }
}
