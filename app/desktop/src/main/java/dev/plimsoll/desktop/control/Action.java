package dev.plimsoll.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something a person can do, once for its button, its menu item and its shortcut.
///
/// @param name what the button says: the action, in sentence case
/// @param explanation one sentence for the tooltip
/// @param keys shortcut; null for none
/// @param disabled true while it cannot be done; null for never
public record Action(
        String name,
        String explanation,
        Feather icon,
        @Nullable KeyCombination keys,
        @Nullable ObservableValue<Boolean> disabled,
        Runnable run) {

    public static Action of(String name, String explanation, Feather icon, Runnable run) {
        return new Action(name, explanation, icon, null, null, run);
    }

    public Action withKeys(String combination) {
        return new Action(name, explanation, icon, KeyCombination.valueOf(combination), disabled, run);
    }

    public Action disabledWhen(ObservableValue<Boolean> condition) {
        return new Action(name, explanation, icon, keys, condition, run);
    }

    public Button button(String... styles) {
        Button button = new Button(name, new FontIcon(icon));
        button.getStyleClass().addAll(styles);
        button.setTooltip(new Tooltip(keys == null ? explanation : explanation + " (" + keys.getDisplayText() + ")"));
        button.setAccessibleText(name);
        button.setAccessibleHelp(explanation);
        button.setOnAction(_ -> run.run());
        if (disabled != null) {
            button.disableProperty().bind(disabled);
        }
        return button;
    }

    public MenuItem menuItem() {
        MenuItem item = new MenuItem(name, new FontIcon(icon));
        if (keys != null) {
            item.setAccelerator(keys);
        }
        item.setOnAction(_ -> run.run());
        if (disabled != null) {
            item.disableProperty().bind(disabled);
        }
        return item;
    }
}
