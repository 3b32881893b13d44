package dev.plimsoll.desktop.amendment.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
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

    /// The base's line with the words marked that the revision's line does not have.
    public static List<Piece> markedBase(String base, String revision) {
        return coloured(shown(base), differing(shown(base), shown(revision), true));
    }

    /// The revision's line with the words marked that the base's line does not have.
    public static List<Piece> markedRevision(String base, String revision) {
        return coloured(shown(revision), differing(shown(base), shown(revision), false));
    }

    private static String shown(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
    }

    private record Range(int from, int to) {}

    private static List<Range> differing(String base, String revision, boolean left) {
        if (base.equals(revision)) {
            return List.of();
        }
        List<String> leftWords = words(base);
        List<String> rightWords = words(revision);
        Patch<String> patch = DiffUtils.diff(leftWords, rightWords);
        List<String> words = left ? leftWords : rightWords;
        List<Range> ranges = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            Chunk<String> chunk = left ? delta.getSource() : delta.getTarget();
            int from = length(words.subList(0, chunk.getPosition()));
            ranges.add(new Range(from, from + length(chunk.getLines())));
        }
        return ranges;
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(match -> match.group()).toList();
    }

    private static List<Piece> coloured(String line, List<Range> marks) {
        var key = KEY.matcher(line);
        int keyEnd = key.lookingAt() ? key.end() : 0;
        Role rest = line.stripLeading().startsWith("#") ? Role.COMMENT : Role.VALUE;
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Range mark : marks) {
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
