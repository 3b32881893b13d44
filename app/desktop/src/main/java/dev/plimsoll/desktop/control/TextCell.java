package dev.plimsoll.desktop.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell that shows text, and the whole of it under the mouse where it is cut off.
final class TextCell<T> extends TableCell<T, String> {
    TextCell() {
        textTruncatedProperty().subscribe(this::explain);
        textProperty().subscribe(() -> explain(isTextTruncated()));
    }

    private void explain(boolean cut) {
        String text = getText();
        if (!cut || text == null) {
            setTooltip(null);
            return;
        }
        Tooltip whole = new Tooltip(text);
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        setTooltip(whole);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
