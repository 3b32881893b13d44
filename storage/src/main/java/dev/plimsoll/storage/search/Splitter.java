package dev.plimsoll.storage.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words in a text and the parts in a word. A word is what stands between spaces, without the punctuation
/// around it: `(order.discount),` is `order.discount`; a path keeps its slash and braces. Parts of an identifier end at
/// punctuation and where a capital follows a small letter; ideographs are parts of their own.
final class Splitter {
    /// What is longer is no word, and the index takes none.
    static final int LONGEST = 255;

    private Splitter() {}

    /// @param from its first character
    /// @param to after its last
    record Span(int from, int to) {}

    /// The next word at a place or after it; null at the end.
    static @Nullable Span next(CharSequence text, int place) {
        int at = place;
        while (at < text.length()) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < text.length() && end - at < LONGEST && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            Span trimmed = trimmed(text, at, end);
            if (trimmed != null) {
                return trimmed;
            }
            at = Math.max(end, at + 1);
        }
        return null;
    }

    private static @Nullable Span trimmed(CharSequence text, int begin, int end) {
        int from = begin;
        int to = end;
        boolean word = false;
        for (int i = begin; i < end && !word; i++) {
            word = part(text.charAt(i));
        }
        if (!word) {
            return null;
        }
        while (!part(text.charAt(from)) && text.charAt(from) != '/') {
            from++;
        }
        while (!part(text.charAt(to - 1)) && text.charAt(to - 1) != '}') {
            to--;
        }
        return to > from ? new Span(from, to) : null;
    }

    /// The parts of a word.
    static List<Span> parts(CharSequence text, Span word) {
        List<Span> parts = new ArrayList<>();
        int from = -1;
        for (int i = word.from(); i < word.to(); i++) {
            char c = text.charAt(i);
            boolean begins = from >= 0 && part(c) && divides(text.charAt(i - 1), c);
            if (from >= 0 && (begins || !part(c))) {
                parts.add(new Span(from, i));
                from = -1;
            }
            if (from < 0 && part(c)) {
                from = i;
            }
        }
        if (from >= 0) {
            parts.add(new Span(from, word.to()));
        }
        boolean possessive = parts.size() > 1
                && parts.getLast().to() - parts.getLast().from() == 1
                && apostrophe(text.charAt(parts.getLast().from() - 1))
                && Character.toLowerCase(text.charAt(parts.getLast().from())) == 's';
        return possessive ? parts.subList(0, parts.size() - 1) : parts;
    }

    private static boolean divides(char before, char c) {
        return (Character.isLowerCase(before) && Character.isUpperCase(c))
                || Character.isIdeographic(before)
                || Character.isIdeographic(c);
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /// Both halves of a pair of surrogates count as a part of a word: letters beyond the basic plane. So do marks on
    /// letters.
    private static boolean part(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
