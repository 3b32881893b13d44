package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

/// Kinds and states of records in the language of the window. The archive keeps them in English.
final class FoundWords {
    private FoundWords() {}

    /// A kind as people read it.
    static String kind(String kind) {
        return switch (kind) {
            case "nearmiss" -> tr("near miss");
            case "session" -> tr("pre-mortem");
            case "learning" -> tr("learning card");
            default -> tr(kind);
        };
    }

    /// Where a record stands; the format of a contract is the same in every language.
    static String state(String state) {
        return trIn("found", state);
    }

    /// A value of a facet; services, tags and years are names.
    static String value(SearchFilter filter) {
        return switch (filter.facet()) {
            case "kind" -> kind(filter.value());
            case "state" -> state(filter.value());
            default -> filter.value();
        };
    }
}
