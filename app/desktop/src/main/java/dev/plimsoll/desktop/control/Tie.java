package dev.plimsoll.desktop.control;

import javafx.beans.property.Property;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Keeps what a control shows and a value the same, both ways, for as long as the control is there.
///
/// The toolkit's own binding keeps neither of the two: a value that nothing but a control knows is collected some time,
/// and what somebody types after that goes nowhere, without a word.
public final class Tie {
    private Tie() {}

    /// @param control what shows the value, and keeps it
    /// @param shown the property of the control
    public static <T> void both(Node control, Property<T> shown, Property<T> value) {
        shown.bindBidirectional(value);
        control.getProperties().put(Tie.class, value);
    }

    /// The same of a value that may be none.
    ///
    /// @param control what shows the value, and keeps it
    /// @param shown the property of the control
    public static <T> void bothOrNone(Node control, Property<T> shown, Property<@Nullable T> value) {
        shown.bindBidirectional(value);
        control.getProperties().put(Tie.class, value);
    }
}
