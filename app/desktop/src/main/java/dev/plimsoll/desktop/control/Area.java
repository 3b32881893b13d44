package dev.plimsoll.desktop.control;

import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Several lines to type into. Tab goes to the next control, as it does everywhere else.
public final class Area extends TextArea {
    /// @param id of the node
    /// @param name what a screen reader calls it
    /// @param rows how many lines are seen
    public Area(String id, String name, String prompt, int rows, StringProperty value) {
        setId(id);
        setAccessibleText(name);
        setPromptText(prompt);
        setPrefRowCount(rows);
        setWrapText(true);
        Tie.both(this, textProperty(), value);
        passTabs(this);
    }

    /// Lets Tab leave a field of several lines, which would write it down otherwise.
    public static void passTabs(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
