package dev.plimsoll.model.history;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names a record in its workspace: letters that say what it is, and a number, as people say it aloud (`A12`).
public interface RecordId {
    String value();

    /// Counted from 1.
    default long number() {
        return Long.parseLong(value().replaceAll("[^0-9]", ""));
    }

    /// A name in its one form.
    ///
    /// @param letters in upper case
    /// @param what it names, with its article: `an amendment`
    /// @throws IllegalArgumentException if the text is no such name
    static String checked(String text, String letters, String what) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (!Pattern.matches(letters + "[1-9][0-9]{0,8}", value)) {
            throw new IllegalArgumentException(
                    what + " is named " + letters + "1, " + letters + "2, …, not '" + value + "'");
        }
        return value;
    }
}
