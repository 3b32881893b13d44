package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Somebody without a mouse: whatever is pressed was reached by keys, and whatever has the keyboard can be seen.
final class Keys {
    /// More stops than any screen has.
    private static final int ROUND = 120;

    private final Window window;

    Keys(Window window) {
        this.window = window;
    }

    /// Goes to a control by the Tab key, as soon as it is there, and does what it is for.
    void press(String id) {
        reach(id);
        window.type(KeyCode.SPACE);
    }

    /// Goes to a control by the Tab key, as soon as it is there and can be used.
    void reach(String id) {
        window.until(id + " is there", () -> {
            Node node = window.stage.getScene().lookup("#" + id);
            return node != null && Window.visible(node) && !node.isDisabled();
        });
        List<String> stops = new ArrayList<>();
        while (!Window.onFx(() -> has(id))) {
            assertThat(stops).as("stops of the Tab key on the way to %s", id).hasSizeLessThan(ROUND);
            String from = owner();
            window.type(KeyCode.TAB);
            seen();
            assertThat(owner())
                    .as("Tab leaves the control, on the way to %s", id)
                    .isNotEqualTo(from);
            stops.add(owner());
        }
    }

    /// Waits until the keyboard is somewhere without a step being taken.
    void untilAt(String id) {
        window.until("the keyboard is at " + id, () -> has(id));
        seen();
    }

    private boolean has(String id) {
        Node owner = window.stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    /// Holds that what has the keyboard is on the screen.
    void seen() {
        String hidden = Window.onFx(() -> hidden(window.stage.getScene().getFocusOwner()));
        assertThat(hidden).as("what has the keyboard").isEmpty();
    }

    private String hidden(@Nullable Node owner) {
        if (owner == null) {
            return "nothing";
        }
        window.stage.getScene().getRoot().layout();
        Bounds place = owner.localToScene(owner.getLayoutBounds());
        boolean inside = place.getMinX() >= -1
                && place.getMinY() >= -1
                && place.getMinX() < window.stage.getScene().getWidth()
                && place.getMinY() < window.stage.getScene().getHeight()
                && place.getWidth() > 0
                && place.getHeight() > 0;
        return inside && Window.visible(owner) ? "" : owner + " at " + place;
    }

    String owner() {
        return Window.onFx(() -> {
            Node owner = window.stage.getScene().getFocusOwner();
            return owner + " " + System.identityHashCode(owner);
        });
    }
}
