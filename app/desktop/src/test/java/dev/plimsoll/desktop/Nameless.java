package dev.plimsoll.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;

/// Finds controls that a screen reader could not name.
final class Nameless {
    private Nameless() {}

    static List<String> under(Node node) {
        List<String> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (needsName(node) && !named(node)) {
            found.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent && !(node instanceof VirtualFlow)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// What takes the focus or holds content of its own; parts inside another control's skin have its name.
    private static boolean needsName(Node control) {
        boolean kind = control.isFocusTraversable()
                || control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ListView
                || control instanceof TableView
                || control instanceof ComboBoxBase
                || control instanceof TabPane
                || control instanceof ScrollPane
                || control instanceof ProgressBar
                || control instanceof MenuBar;
        return kind && !insideSkin(control);
    }

    private static boolean insideSkin(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof MenuBar || parent.getStyleClass().contains("status-bar")) {
                return !(node instanceof ButtonBase);
            }
            if (parent instanceof TextInputControl
                    || parent instanceof ComboBoxBase
                    || parent instanceof Spinner
                    || parent instanceof TableView) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Node control) {
        String name = control.getAccessibleText();
        boolean text = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return text || (name != null && !name.isBlank());
    }
}
