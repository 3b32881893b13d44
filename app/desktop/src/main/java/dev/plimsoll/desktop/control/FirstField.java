package dev.plimsoll.desktop.control;

import javafx.scene.Node;

/// The field of a form that takes the keyboard when the form is opened, even on a screen that is only just gone to and
/// would give it to its list.
public final class FirstField {
    private FirstField() {}

    /// Lets a field take the keyboard as soon as it is in a window.
    public static void of(Node field) {
        field.getProperties().put(FirstField.class, true);
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
    }

    /// Whether a field is the first of a form that nobody has asked about yet; asking settles it.
    public static boolean settle(Node field) {
        return field.getProperties().remove(FirstField.class) != null;
    }
}
