package dev.plimsoll.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The way that a person has come through the screens, for going back and forward on it.
final class Visits {
    private static final int MOST = 100;

    private final Deque<Visit> behind = new ArrayDeque<>();
    private final Deque<Visit> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /// Notes what is left; whatever lay ahead is forgotten.
    void leave(Visit here) {
        ahead.clear();
        if (!here.equals(behind.peek())) {
            behind.push(here);
        }
        if (behind.size() > MOST) {
            behind.removeLast();
        }
        tell();
    }

    /// The visit before; null when there is none.
    @Nullable
    Visit back(Visit here) {
        return step(here, behind, ahead);
    }

    /// The visit that was left by going back; null when there is none.
    @Nullable
    Visit forward(Visit here) {
        return step(here, ahead, behind);
    }

    private @Nullable Visit step(Visit here, Deque<Visit> from, Deque<Visit> to) {
        Visit next = from.poll();
        if (next != null) {
            to.push(here);
        }
        tell();
        return next;
    }

    private void tell() {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }
}
