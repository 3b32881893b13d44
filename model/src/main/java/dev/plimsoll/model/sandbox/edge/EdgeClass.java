package dev.plimsoll.model.sandbox.edge;

import java.util.Locale;

/// A sort of edge, and what a schema says to a value there.
public enum EdgeClass {
    NULL_VALUE(Intent.EITHER),
    WRONG_TYPE(Intent.INVALID),
    UNKNOWN_VALUE(Intent.INVALID),
    LAST_VALUE(Intent.VALID),

    ZERO(Intent.EITHER),
    ONE(Intent.EITHER),
    MINUS_ONE(Intent.EITHER),
    LARGEST_EXACT_NUMBER(Intent.EITHER),
    BEYOND_EXACT_NUMBERS(Intent.EITHER),
    SMALLEST(Intent.VALID),
    TOO_SMALL(Intent.INVALID),
    LARGEST(Intent.VALID),
    TOO_LARGE(Intent.INVALID),
    FRACTION(Intent.INVALID),
    NO_MULTIPLE(Intent.INVALID),

    EMPTY_TEXT(Intent.EITHER),
    ONE_CHARACTER(Intent.EITHER),
    BLANK_TEXT(Intent.EITHER),
    FOREIGN_TEXT(Intent.EITHER),
    CONTROL_CHARACTERS(Intent.EITHER),
    LONG_TEXT(Intent.EITHER),
    SHORTEST(Intent.VALID),
    TOO_SHORT(Intent.INVALID),
    LONGEST(Intent.VALID),
    TOO_LONG(Intent.INVALID),
    PATTERN_BROKEN(Intent.INVALID),
    FORMAT_BROKEN(Intent.INVALID),
    LEAP_DAY(Intent.VALID),
    LAST_DAY(Intent.VALID),
    NO_SUCH_DAY(Intent.INVALID),

    NO_ITEMS(Intent.EITHER),
    ONE_ITEM(Intent.EITHER),
    MANY_ITEMS(Intent.EITHER),
    FEWEST_ITEMS(Intent.VALID),
    TOO_FEW_ITEMS(Intent.INVALID),
    MOST_ITEMS(Intent.VALID),
    TOO_MANY_ITEMS(Intent.INVALID),
    SAME_ITEM_TWICE(Intent.INVALID),

    ONLY_REQUIRED(Intent.VALID),
    REQUIRED_MISSING(Intent.INVALID),
    UNDECLARED_MEMBER(Intent.EITHER),
    DEEP_NESTING(Intent.EITHER),

    BAD_UTF8(Intent.INVALID),
    CUT_OFF(Intent.INVALID);

    /// Whether the edge lies within what is allowed.
    public enum Intent {
        VALID,
        INVALID,
        /// It depends on the schema.
        EITHER
    }

    private final Intent intent;

    EdgeClass(Intent intent) {
        this.intent = intent;
    }

    public Intent intent() {
        return intent;
    }

    /// For people: `too large`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("utf8", "UTF-8");
    }
}
