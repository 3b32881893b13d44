package dev.plimsoll.desktop.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something a person can do, once for its button, its menu item, its shortcuts, the palette and the list of shortcuts.
///
/// @param name what the button says: the action, in sentence case
/// @param explanation one sentence for the tooltip
/// @param keys shortcuts, the one that is shown first; empty for none
/// @param disabled true while it cannot be done; null for never
/// @param chosen true while it is the chosen one of several; null where there is no choice
/// @param discreet whether nobody is to know later that it was used: the palette does not remember it
public record Action(
        String name,
        String explanation,
        Feather icon,
        List<KeyCombination> keys,
        @Nullable ObservableValue<Boolean> disabled,
        @Nullable ObservableValue<Boolean> chosen,
        boolean discreet,
        Runnable run) {
    public Action {
        keys = List.copyOf(keys);
    }

    public static Action of(String name, String explanation, Feather icon, Runnable run) {
        return new Action(name, explanation, icon, List.of(), null, null, false, run);
    }

    /// @param combinations for example `Shortcut+K`; the first is shown, all work
    public Action withKeys(String... combinations) {
        List<KeyCombination> parsed =
                Stream.of(combinations).map(KeyCombination::valueOf).toList();
        return new Action(name, explanation, icon, parsed, disabled, chosen, discreet, run);
    }

    public Action disabledWhen(ObservableValue<Boolean> condition) {
        return new Action(name, explanation, icon, keys, condition, chosen, discreet, run);
    }

    public Action chosenWhen(ObservableValue<Boolean> condition) {
        return new Action(name, explanation, icon, keys, disabled, condition, discreet, run);
    }

    /// The same, of whose use no trace is kept.
    public Action discreetly() {
        return new Action(name, explanation, icon, keys, disabled, chosen, true, run);
    }

    /// Whether it can be done now.
    public boolean enabled() {
        return disabled == null || !disabled.getValue();
    }

    /// The first shortcut as this system writes it; empty when there is none.
    public String shortcut() {
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }

    /// Does it, unless it cannot be done now.
    public void perform() {
        if (enabled()) {
            run.run();
        }
    }

    public Button button(String... styles) {
        return button(name, hint(), styles);
    }

    private String hint() {
        return keys.isEmpty() ? explanation : explanation + " (" + shortcut() + ")";
    }

    private Button button(@Nullable String shown, String hint, String... styles) {
        Button button = new Button(shown, new FontIcon(icon));
        button.getStyleClass().addAll(styles);
        button.setAccessibleText(name);
        button.setAccessibleHelp(explanation);
        Hint.on(button, hint);
        button.setOnAction(_ -> run.run());
        if (disabled != null) {
            button.disableProperty().bind(disabled);
        }
        return button;
    }

    /// A button that shows the icon only.
    public Button iconButton(String... styles) {
        Button button = button(null, name + ". " + hint(), styles);
        button.getStyleClass().add("button-icon");
        return button;
    }

    public MenuItem menuItem() {
        MenuItem item = chosen == null ? plain() : choice(chosen);
        if (!keys.isEmpty()) {
            item.setAccelerator(keys.getFirst());
        }
        if (disabled != null) {
            item.disableProperty().bind(disabled);
        }
        return item;
    }

    private MenuItem plain() {
        MenuItem item = new MenuItem(name, new FontIcon(icon));
        item.setOnAction(_ -> run.run());
        return item;
    }

    private RadioMenuItem choice(ObservableValue<Boolean> chosen) {
        RadioMenuItem item = new RadioMenuItem(name);
        chosen.subscribe(item::setSelected);
        item.setOnAction(_ -> {
            run.run();
            item.setSelected(chosen.getValue());
        });
        return item;
    }
}
