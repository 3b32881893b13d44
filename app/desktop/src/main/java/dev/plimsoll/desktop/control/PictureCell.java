package dev.plimsoll.desktop.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows a node.
final class PictureCell<T> extends TableCell<T, String> {
    private final Function<T, Node> picture;
    private @Nullable T pictured;

    PictureCell(Function<T, Node> picture) {
        this.picture = picture;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // to compare two records may cost more than a picture
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        T row = empty ? null : getTableRow().getItem();
        setAccessibleText(text);
        // A table that is laid out again asks again and again for the row that is shown already.
        if (row == null || row != pictured) {
            pictured = row;
            setGraphic(row == null ? null : picture.apply(row));
        }
    }
}
