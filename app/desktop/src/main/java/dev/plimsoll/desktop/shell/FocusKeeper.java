package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.control.FirstField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard where somebody works. When a control goes away that has the focus, the toolkit gives it to the
/// first of the window, far from what was being done. Here a screen takes the focus when it is gone to, at the place
/// where it was left; what was built anew has it again; and a button that could not be pressed for a moment gets it
/// back. Whoever presses a key or a button of the mouse in the meantime decides instead.
final class FocusKeeper {
    private final Supplier<@Nullable Node> screen;
    private final BooleanSupplier covered;
    private final Map<Node, Node> left = new WeakHashMap<>();
    private final EventHandler<InputEvent> decided = _ -> forget();
    private final Runnable settling = this::settle;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable Scene scene;
    private List<Node> here = List.of();
    private List<Node> lost = List.of();
    private boolean arriving;

    /// @param screen the one that is shown now
    /// @param covered whether something lies over the screens that has the keyboard
    FocusKeeper(Supplier<@Nullable Node> screen, BooleanSupplier covered) {
        this.screen = screen;
        this.covered = covered;
    }

    /// Watches another window, or none.
    void watch(@Nullable Scene next) {
        Scene before = scene;
        if (before != null) {
            watching.unsubscribe();
            before.removeEventFilter(KeyEvent.KEY_PRESSED, decided);
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, decided);
            before.removePostLayoutPulseListener(settling);
        }
        scene = next;
        forget();
        if (next != null) {
            next.addEventFilter(KeyEvent.KEY_PRESSED, decided);
            next.addEventFilter(MouseEvent.MOUSE_PRESSED, decided);
            next.addPostLayoutPulseListener(settling);
            watching = next.focusOwnerProperty().subscribe((_, now) -> moved(now));
            arrived();
        }
    }

    /// A screen is shown that nobody has touched yet.
    void arrived() {
        lost = List.of();
        arriving = true;
    }

    private void forget() {
        lost = List.of();
        arriving = false;
    }

    private void moved(@Nullable Node now) {
        Node before = here.isEmpty() ? null : here.getFirst();
        if (before != null && lost.isEmpty() && !takes(before)) {
            lost = here;
        }
        Node shown = screen.get();
        here = now == null || shown == null ? List.of() : Focusable.path(now, shown);
        if (!arriving
                && now != null
                && shown != null
                && !here.isEmpty()) { // chosen by a person, not for want of better
            left.put(shown, now);
            FirstField.settle(now);
        }
    }

    private void settle() {
        Node shown = screen.get();
        if (shown == null || covered.getAsBoolean()) {
            return;
        }
        if (arriving) {
            arrive(shown);
        } else if (!lost.isEmpty()) {
            find(shown);
        }
    }

    /// A screen that is still being read has its place later: until then any control of it will do.
    private void arrive(Node shown) {
        if (!here.isEmpty() && FirstField.settle(here.getFirst())) {
            forget(); // a form was opened on the way here
            return;
        }
        Node before = left.get(shown);
        Node place = before != null && takes(before) ? before : Focusable.list(shown);
        if (place != null) {
            place.requestFocus();
            forget();
        } else if (here.isEmpty()) {
            focus(Focusable.first(shown));
        }
    }

    private void find(Node shown) {
        Node gone = lost.getFirst();
        if (takes(gone)) {
            gone.requestFocus();
            lost = List.of();
            return;
        }
        boolean waits = Focusable.seen(gone, scene);
        if (!waits || here.isEmpty()) {
            focus(instead(shown));
        }
        if (!waits) {
            lost = List.of();
        }
    }

    /// The nearest to what is gone: the same in what was built anew, or else the first control around it.
    private @Nullable Node instead(Node shown) {
        Node gone = lost.getFirst();
        for (Node around : lost.subList(1, lost.size())) {
            Node twin = Focusable.seen(around, scene) ? Focusable.like(gone, around) : null;
            Node found = twin == null && Focusable.seen(around, scene) ? Focusable.first(around) : twin;
            if (found != null) {
                return found;
            }
        }
        return Objects.requireNonNullElseGet(Focusable.list(shown), () -> Focusable.first(shown));
    }

    private boolean takes(Node node) {
        return Focusable.seen(node, scene) && Focusable.takes(node);
    }

    private static void focus(@Nullable Node node) {
        if (node != null) {
            node.requestFocus();
        }
    }
}
