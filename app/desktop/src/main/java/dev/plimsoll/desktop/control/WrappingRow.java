package dev.plimsoll.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Nodes beside each other while there is room, and below each other where text is large or a language has long words:
/// nothing is cut off or pushed out of the window.
public final class WrappingRow extends FlowPane {
    public WrappingRow(Node... nodes) {
        super(nodes);
        getStyleClass().add("wrapping-row");
        setAlignment(Pos.CENTER_LEFT);
        for (Node node : nodes) {
            if (node instanceof ButtonBase button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    /// As wide as its nodes beside each other; its kind asks for a fixed width otherwise.
    @Override
    protected double computePrefWidth(double height) {
        double gaps = 0;
        double widths = 0;
        for (Node node : getManagedChildren()) {
            gaps += widths == 0 ? 0 : getHgap();
            widths += snapSizeX(node.prefWidth(-1));
        }
        return snappedLeftInset() + widths + snapSpaceX(gaps) + snappedRightInset();
    }
}
