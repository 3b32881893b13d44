package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change in the words of the screen.
final class ChangeText {
    private static final int MOST_PLACES = 200;

    private ChangeText() {}

    /// The operation, or that it is the document as a whole.
    static String where(Change change) {
        return change.operation() == null
                ? tr("whole contract")
                : change.operation().toString();
    }

    /// The operation, or how many operations the edit reaches.
    static String where(ChangeGroup edit) {
        int operations = edit.operations().size();
        return operations < 2 ? where(edit.lead()) : tr("in %d operations", operations);
    }

    /// Every place of an edit in a line each, up to a number that a person still reads.
    static String places(ChangeGroup edit) {
        String lines =
                edit.places().stream().limit(MOST_PLACES).map(ChangeText::place).collect(Collectors.joining("\n"));
        int more = edit.places().size() - MOST_PLACES;
        return more > 0 ? lines + "\n" + tr("and %d more", more) : lines;
    }

    private static String place(ChangeGroup.Place place) {
        String where = place.operation() == null
                ? tr("whole contract")
                : place.operation().toString();
        return place.subject() == null ? where : where + "  " + place.subject().dottedPath();
    }

    /// The lines on both sides.
    static String lines(Change change) {
        return line(tr("base"), change.base()) + "   " + line(tr("revision"), change.revision());
    }

    private static String line(String side, @Nullable Origin origin) {
        return origin == null
                ? tr("%s: nothing", side)
                : tr("%s line %d", side, origin.position().line());
    }

    /// Whether every word of the query occurs somewhere in the edit, its operations included.
    static boolean matches(ChangeGroup edit, String query) {
        Change change = edit.lead();
        String operations =
                edit.operations().stream().map(OperationKey::toString).collect(Collectors.joining(" "));
        String text =
                (change.rule() + " " + where(change) + " " + operations + " " + change.what()).toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
