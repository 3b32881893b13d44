package dev.plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Finds what can have the keyboard.
final class Focusable {
    private Focusable() {}

    /// A control and what it lies in, from within up to the screen; empty when it is elsewhere.
    static List<Node> path(Node control, Node screen) {
        List<Node> path = new ArrayList<>();
        for (Node node = control; node != null; node = node.getParent()) {
            path.add(node);
            if (node.equals(screen)) {
                return List.copyOf(path);
            }
        }
        return List.of();
    }

    /// Whether somebody sees a node in this window.
    static boolean seen(Node node, @Nullable Scene scene) {
        return scene != null && scene.equals(node.getScene()) && visible(node);
    }

    private static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    /// Whether a control takes the keyboard now.
    static boolean takes(Node control) {
        return control.isFocusTraversable() && !control.isDisabled();
    }

    /// The first list or table of a screen. What lies far down in a page that scrolls is not meant.
    static @Nullable Node list(Node screen) {
        return within(screen, node -> node instanceof ListView || node instanceof TableView, false);
    }

    /// The first control that takes the keyboard.
    static @Nullable Node first(Node around) {
        return within(around, _ -> true, true);
    }

    /// What has the name of another control: the same one, built anew.
    static @Nullable Node like(Node control, Node around) {
        String id = control.getId();
        String name = control.getAccessibleText();
        if (id == null && name == null) {
            return null;
        }
        return within(
                around,
                node -> node.getClass().equals(control.getClass())
                        && Objects.equals(id, node.getId())
                        && (id != null || Objects.equals(name, node.getAccessibleText())),
                true);
    }

    private static @Nullable Node within(Node node, Predicate<Node> wanted, boolean pages) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (takes(node) && wanted.test(node)) {
            return node;
        }
        if (node instanceof VirtualFlow || (!pages && node instanceof ScrollPane) || !(node instanceof Parent parent)) {
            return null;
        }
        return parent.getChildrenUnmodifiable().stream()
                .map(child -> within(child, wanted, pages))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
