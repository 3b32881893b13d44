package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change in the words of the screen.
final class ChangeText {
    private ChangeText() {}

    /// The operation, or that it is the document as a whole.
    static String where(Change change) {
        return change.operation() == null
                ? "whole contract"
                : change.operation().toString();
    }

    /// The lines on both sides.
    static String lines(Change change) {
        return line("base", change.base()) + "   " + line("revision", change.revision());
    }

    private static String line(String side, @Nullable Origin origin) {
        return origin == null
                ? side + ": nothing"
                : side + " line " + origin.position().line();
    }

    /// Whether every word of the query occurs somewhere in the change.
    static boolean matches(Change change, String query) {
        String text = (change.rule() + " " + where(change) + " " + change.what()).toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
