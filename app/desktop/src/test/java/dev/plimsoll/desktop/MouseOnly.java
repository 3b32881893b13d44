package dev.plimsoll.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Finds what only somebody with a mouse can use, what a screen reader takes for nothing, and what only a colour tells.
final class MouseOnly {
    private static final Set<String> TONES = Set.of("danger", "success", "warning", "accent");

    /// What a node has that nobody gave a role is none.
    private static final Predicate<@Nullable AccessibleRole> ROLES =
            role -> role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;

    private MouseOnly() {}

    /// What can be seen under a node and does not do for everybody, each with what is wrong with it.
    static List<String> under(Node root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (!node.isFocusTraversable()) {
            if (control(node) || heard(node)) {
                found.add("only a mouse uses " + name(node));
            }
            if (node instanceof ScrollPane page && hides(page) && !holdsControl(page.getContent())) {
                found.add("only a mouse scrolls " + name(node));
            }
        }
        if (node.isFocusTraversable() && !ROLES.test(node.getAccessibleRole())) {
            found.add("no role has " + name(node));
        }
        if (byColour(node)) {
            found.add("only a colour tells of " + name(node));
        }
        if (!whole(node) && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// Parts inside a skin belong to its control.
    private static boolean whole(Node node) {
        return node instanceof VirtualFlow
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof Spinner
                || node instanceof ListView
                || node instanceof TableView
                || node instanceof MenuBar
                || node instanceof ScrollBar;
    }

    private static boolean control(Node node) {
        boolean kind =
                node instanceof ButtonBase || (whole(node) && !(node instanceof MenuBar)) || node instanceof TabPane;
        boolean roving =
                node instanceof ToggleButton toggle && toggle.getStyleClass().contains("navigation-button");
        return kind && !roving && !(node instanceof VirtualFlow || node instanceof ScrollBar) && !inHeaderOf(node);
    }

    /// The button of a tab pane that lists its tabs: the arrows go from tab to tab.
    private static boolean inHeaderOf(Node node) {
        return node.getStyleClass().contains("control-buttons-tab")
                || node.getStyleClass().contains("tab-down-button");
    }

    private static boolean heard(Node node) {
        return (node.getOnMouseClicked() != null
                        || node.getOnMousePressed() != null
                        || node.getOnContextMenuRequested() != null)
                && !whole(node)
                && node.getParent() != null
                && !(node instanceof Labeled)
                && !node.getClass().getName().startsWith("atlantafx")
                && !node.getClass().getName().startsWith("javafx.scene.control.skin")
                && !node.getStyleClass().contains("scrollable-content");
    }

    private static boolean hides(ScrollPane page) {
        return page.getContent() != null
                && page.getContent().getLayoutBounds().getHeight()
                        > page.getViewportBounds().getHeight() + 1;
    }

    private static boolean holdsControl(Node node) {
        return node.isFocusTraversable()
                || (node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(MouseOnly::holdsControl));
    }

    /// A mark in a colour that means something, without a word or a sign of its own beside it.
    private static boolean byColour(Node node) {
        boolean toned = node.getStyleClass().stream().anyMatch(TONES::contains);
        boolean mark = node instanceof Shape && !(node instanceof Text);
        return toned
                && mark
                && node.getParent() != null
                && words(node.getParent()).isBlank();
    }

    private static String words(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Labeled.class::isInstance)
                .map(child -> String.valueOf(((Labeled) child).getText()))
                .collect(Collectors.joining(" "));
    }

    private static String name(Node node) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s",
                node.getClass().getSimpleName(),
                node.getId(),
                node.getStyleClass(),
                node.getAccessibleText());
    }
}
