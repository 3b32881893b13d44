package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What is only read, for somebody without a mouse: the Tab key stops at it, and it shows that it has the keyboard.
public final class Reading {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final String STYLE = "reading";

    private Reading() {}

    /// Lets a page be scrolled by the arrows. One that is seen whole is no stop.
    ///
    /// @return the same page
    public static ScrollPane page(ScrollPane page) {
        page.getStyleClass().add(STYLE);
        page.focusTraversableProperty()
                .bind(page.contentProperty()
                        .flatMap(Node::layoutBoundsProperty)
                        .flatMap(content -> page.viewportBoundsProperty().map(seen -> larger(content, seen)))
                        .orElse(false));
        return page;
    }

    private static boolean larger(Bounds content, Bounds seen) {
        return content.getHeight() > seen.getHeight() + 1 || content.getWidth() > seen.getWidth() + 1;
    }

    /// Lets a table be copied by its key, and its menu be opened by the menu key.
    static void table(Node table, String title, Supplier<TableText> text) {
        table.getStyleClass().add(STYLE);
        table.setFocusTraversable(true);
        table.setAccessibleRole(AccessibleRole.TEXT);
        table.setAccessibleText(title);
        table.setAccessibleHelp(tr("Ctrl+C copies the table, the menu key offers more"));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                TableMenu.copy(text.get().markdown());
                event.consume();
            }
        });
    }
}
