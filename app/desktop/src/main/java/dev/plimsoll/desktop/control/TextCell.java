package dev.plimsoll.desktop.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A cell that shows text, and the whole of it under the mouse where it is cut off.
final class TextCell<T> extends TableCell<T, String> {
    private static final double WIDEST = 600;

    TextCell() {
        // Made once somebody points at it: a table has hundreds of cells, and a tooltip costs more than any of them.
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    private void explain() {
        String text = getText();
        if (text == null || !isTextTruncated()) {
            setTooltip(null);
            return;
        }
        Tooltip whole = new Tooltip(text);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setTooltip(whole);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        setTooltip(null); // that of another row
    }
}
