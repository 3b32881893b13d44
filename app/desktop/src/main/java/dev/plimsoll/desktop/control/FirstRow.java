package dev.plimsoll.desktop.control;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets the first key in a list of which nothing is chosen choose the row that is marked. The toolkit would go past it:
/// the only row of a list could not be chosen by an arrow.
public final class FirstRow {
    private static final Set<KeyCode> KEYS = EnumSet.of(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);

    private FirstRow() {}

    public static void of(ListView<?> list) {
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> pressed(
                        event, list.getSelectionModel(), list.getFocusModel().getFocusedIndex()));
    }

    public static void of(TableView<?> table) {
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> pressed(
                        event, table.getSelectionModel(), table.getFocusModel().getFocusedIndex()));
    }

    private static void pressed(KeyEvent event, MultipleSelectionModel<?> selection, int marked) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (plain && KEYS.contains(event.getCode()) && selection.isEmpty()) {
            selection.clearAndSelect(Math.max(0, marked));
            if (event.getCode() != KeyCode.ENTER) {
                event.consume();
            }
        }
    }
}
