package dev.plimsoll.desktop.control;

import javafx.collections.ObservableMap;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Where somebody drew the dividers of a window, by the view that each lies in.
///
/// @param shares changed here, kept by somebody else
public record Dividers(ObservableMap<String, Double> shares) {
    /// Lets all dividers below a node keep their shares here.
    public void of(Parent root) {
        root.getProperties().put(Dividers.class, this);
    }

    /// Those of the window that a node lies in; null for none.
    static @Nullable Dividers above(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(Dividers.class) instanceof Dividers found) {
                return found;
            }
        }
        return null;
    }

    /// Names a divider between sessions: a view has one of each kind. One whose first share became another is new.
    static String name(Node node, Orientation orientation, double first) {
        Parent at = node.getParent();
        while (at != null && (at instanceof Divided || !at.getClass().getName().startsWith("dev.plimsoll."))) {
            at = at.getParent();
        }
        return "%s/%s/%s".formatted(at == null ? "" : at.getClass().getSimpleName(), orientation, first);
    }
}
