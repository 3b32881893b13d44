package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.kordamp.ikonli.feather.Feather;

/// What is offered on every table: it is copied as Markdown or CSV, printed, and dragged into other
/// programs, which take it as a table or as Markdown, as they can. Nothing is written into a file.
public final class TableMenu {
    private TableMenu() {}

    /// The entries for a whole table.
    ///
    /// @param node whose event asks for the print
    /// @param title what the table is called on paper
    static MenuItem[] whole(Node node, Supplier<String> title, Supplier<TableText> table) {
        return new MenuItem[] {
            item(tr("Copy the whole table as Markdown"), () -> copy(table.get().markdown())),
            item(tr("Copy the whole table as CSV"), () -> copy(table.get().csv())),
            Action.of(
                            tr("Print the whole table"),
                            tr("Open it as a page to print"),
                            Feather.PRINTER,
                            () -> node.fireEvent(new PrintRequest(title.get(), table.get())))
                    .menuItem()
        };
    }

    /// Offers this on a table to read, which has nothing to choose.
    public static void on(Node table, String title, Supplier<TableText> text) {
        ContextMenu menu = new ContextMenu(whole(table, () -> title, text));
        table.setOnContextMenuRequested(asked -> {
            menu.show(table, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        drag(table, _ -> true, title, text);
        Reading.table(table, title, text);
    }

    /// Lets rows be dragged out.
    ///
    /// @param begins whether a drag from this place takes rows along, and is not for a head or a scroll bar
    /// @param rows what is taken along; without rows nothing is
    static void drag(Node node, Predicate<MouseEvent> begins, String title, Supplier<TableText> rows) {
        node.setOnDragDetected(event -> {
            TableText taken = begins.test(event) ? rows.get() : TableText.NONE;
            if (!taken.rows().isEmpty()) {
                Dragboard board = node.startDragAndDrop(TransferMode.COPY);
                board.setContent(content(taken, title));
                event.consume();
            }
        });
    }

    /// A table as other programs take it.
    static ClipboardContent content(TableText table, String title) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.markdown());
        content.putHtml(table.html(title));
        return content;
    }

    static MenuItem item(String name, Runnable run) {
        return Action.of(name, name, Feather.COPY, run).menuItem();
    }

    /// Puts a text where other programs paste from.
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
