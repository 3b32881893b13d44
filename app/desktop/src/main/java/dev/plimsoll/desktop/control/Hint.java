package dev.plimsoll.desktop.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What a control is for, said under the mouse.
///
/// The tooltip is made once somebody points there: each is a window with a scene of its own, and of the dozens of
/// controls of a screen most are never pointed at.
public final class Hint {
    private Hint() {}

    /// Says the same always, also to those who cannot see it.
    public static void on(Control control, String text) {
        if (control.getAccessibleHelp() == null) {
            control.setAccessibleHelp(text);
        }
        on(control, () -> text);
    }

    /// Says what holds when somebody points there.
    public static void on(Control control, Supplier<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            Tooltip shown = control.getTooltip();
            if (shown == null) {
                control.setTooltip(new Tooltip(text.get()));
            } else {
                shown.setText(text.get());
            }
        });
    }
}
