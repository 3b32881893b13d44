package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be pressed on the screen that is shown, for the palette. Their use is not remembered: the button is there
/// only together with what it acts on.
public final class OnScreen {
    private Supplier<@Nullable Node> screen = () -> null;

    /// @param shown the screen that is shown now
    public void look(Supplier<@Nullable Node> shown) {
        screen = shown;
    }

    /// The buttons that are seen and have words, as they stand on the screen. Call on the FX thread.
    public List<Entry> entries() {
        List<Entry> found = new ArrayList<>();
        Node shown = screen.get();
        if (shown != null) {
            collect(shown, found);
        }
        return found;
    }

    private static void collect(Node node, List<Entry> found) {
        if (!node.isVisible() || node instanceof VirtualFlow) {
            return;
        }
        switch (node) {
            case Button button -> add(found, button, button::fire);
            case Hyperlink link -> add(found, link, link::fire);
            case MenuButton menu ->
                menu.getItems().stream().filter(item -> item.getText() != null).forEach(item -> add(found, menu, item));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {
                // Nothing to press.
            }
        }
    }

    private static void add(List<Entry> found, Labeled button, Runnable fire) {
        if (button.getText() != null && !button.getText().isBlank()) {
            found.add(
                    entry(button.getText(), Objects.requireNonNullElse(button.getAccessibleHelp(), ""), button, () -> {
                        button.requestFocus();
                        fire.run();
                    }));
        }
    }

    private static void add(List<Entry> found, MenuButton menu, MenuItem item) {
        String within = Objects.requireNonNullElse(menu.getAccessibleText(), menu.getText());
        found.add(entry(item.getText(), Objects.requireNonNullElse(within, ""), menu, item::fire));
    }

    private static Entry entry(String title, String detail, Labeled button, Runnable run) {
        Feather icon = button.getGraphic() instanceof FontIcon graphic && graphic.getIconCode() instanceof Feather own
                ? own
                : Feather.MOUSE_POINTER;
        return new Entry(tr("On this screen"), title, detail, icon, "", !button.isDisabled(), true, true, run);
    }
}
