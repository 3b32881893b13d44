package dev.plimsoll.desktop.report;

import dev.plimsoll.desktop.control.Hint;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file to take hold of and drop into a folder or a message. A program that takes a dropped file wants it to be
/// there, so it is made when the mouse comes to the handle.
final class FileHandle extends Label {
    /// @param help what is taken, and where to
    /// @param file null while there is none
    /// @param make makes it in the background, unless it is there or being made
    FileHandle(String name, String help, ObservableValue<@Nullable Path> file, Runnable make) {
        super(name, new FontIcon(Feather.MOVE));
        getStyleClass().add("file-handle");
        setMinWidth(USE_PREF_SIZE);
        setCursor(Cursor.OPEN_HAND);
        Hint.on(this, help);
        setAccessibleText(name);
        setAccessibleHelp(help);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make.run());
        setOnDragDetected(event -> {
            Path made = file.getValue();
            if (made != null) {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(made.toFile()));
                Dragboard board = startDragAndDrop(TransferMode.COPY);
                board.setContent(content);
                event.consume();
            }
        });
    }
}
