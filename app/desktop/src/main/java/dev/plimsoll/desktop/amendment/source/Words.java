package dev.plimsoll.desktop.amendment.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a line in pieces, so that a screen can mark the words that differ and tell keys from values.
public final class Words {
    /// Longer lines are cut on the screen: a minified contract is one line of megabytes.
    static final int LONGEST_LINE = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\s*(?:- )*(?:\"[^\"]*\"|[\\w$/{}.~\\-]+)\\s*:(?=\\s|$)");

    private Words() {}

    /// @param marked whether the other side has something else here
    public record Piece(String text, boolean marked, Role role) {}

    /// What a piece of a line is.
    public enum Role {
        KEY,
        COMMENT,
        VALUE
    }

    /// A line without marks.
    public static List<Piece> plain(String line) {
        return coloured(shown(line), List.of());
    }

    /// Two lines that stand beside each other.
    public record Pair(List<Piece> base, List<Piece> revision) {}

    /// Two lines with the words marked that the other does not have. Both come of one comparison: a screen shows many
    /// of them at once.
    public static Pair marked(String base, String revision) {
        if (base.equals(revision)) {
            List<Piece> same = plain(base);
            return new Pair(same, same);
        }
        String left = shown(base);
        String right = shown(revision);
        Ranges differing = Ranges.between(words(left), words(right));
        return new Pair(coloured(left, differing.base()), coloured(right, differing.revision()));
    }

    private static String shown(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(match -> match.group()).toList();
    }

    private static List<Piece> coloured(String line, List<Ranges.Range> marks) {
        var key = KEY.matcher(line);
        int keyEnd = key.lookingAt() ? key.end() : 0;
        Role rest = line.stripLeading().startsWith("#") ? Role.COMMENT : Role.VALUE;
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Ranges.Range mark : marks) {
            add(pieces, line, at, mark.from(), keyEnd, rest, false);
            add(pieces, line, mark.from(), mark.to(), keyEnd, rest, true);
            at = mark.to();
        }
        add(pieces, line, at, line.length(), keyEnd, rest, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String line, int from, int to, int keyEnd, Role rest, boolean marked) {
        int split = Math.clamp(keyEnd, from, to);
        if (from < split) {
            pieces.add(new Piece(line.substring(from, split), marked, Role.KEY));
        }
        if (split < to) {
            pieces.add(new Piece(line.substring(split, to), marked, rest));
        }
    }
}
