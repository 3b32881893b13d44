package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// What lies over the screens for a moment: the palette, the list of shortcuts. Escape and a click beside it close it;
/// the focus returns to where it was.
final class Overlay {
    private final ModalPane pane = new ModalPane();
    private @Nullable Node before;

    /// @param closed told when it was closed, whichever way
    Overlay(Runnable closed) {
        pane.setId("overlay");
        pane.setFocusTraversable(false); // what lies in it takes the focus
        pane.setAlignment(Pos.TOP_CENTER);
        // No movement: it appears at once, for whoever wants that and whoever wants speed.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.skinProperty().subscribe(_ -> {
            if (pane.lookup(".scroll-pane") instanceof ScrollPane frame) {
                frame.setAccessibleText(tr("Over the screens"));
            }
        });
        pane.displayProperty().subscribe(shown -> {
            if (!shown) {
                giveBack();
                closed.run();
            }
        });
    }

    private void giveBack() {
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    Node node() {
        return pane;
    }

    boolean shown() {
        return pane.isDisplay();
    }

    /// @param focus the part that takes the keyboard
    void show(Node content, Node focus) {
        Scene scene = pane.getScene();
        if (scene != null && !pane.isDisplay()) {
            before = scene.getFocusOwner();
        }
        pane.show(content);
        focus.requestFocus();
    }

    void hide() {
        pane.hide(true);
    }
}
