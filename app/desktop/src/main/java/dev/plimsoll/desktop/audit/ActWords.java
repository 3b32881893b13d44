package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.trIn;

import java.util.Locale;

/// Acts of the ledger in the language of the window. The ledger itself keeps them in English.
final class ActWords {
    private ActWords() {}

    /// An act as people read it: the kind of the record, and what was done to it.
    ///
    /// @param action such as `plan approved`
    static String of(String action) {
        int kind = action.indexOf(' ');
        return kind < 0
                ? trIn("act", action)
                : trIn("record", action.substring(0, kind)) + " " + trIn("act", action.substring(kind + 1));
    }

    /// Whether an act has what somebody looks for in it, as the window says it or as the ledger keeps it.
    static boolean has(String action, String part) {
        String wanted = lower(part);
        return lower(of(action)).contains(wanted) || lower(action).contains(wanted);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
