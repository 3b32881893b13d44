package dev.plimsoll.model.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for a shortest text in some languages and outside others: breadth first through the product of their
/// automata, made deterministic on the way, one character of each class of characters that no automaton tells apart.
/// Deterministic, and bounded in steps and in memory.
public final class TextSearch {
    private static final int MOST_KEPT = 1_000_000;
    private final List<TextLanguage> within;
    private final List<TextLanguage> outside;
    private final int minLength;
    private final int maxLength;
    private final List<Automaton> automata = new ArrayList<>();
    private final CharacterClasses classes;
    private long left;
    private long kept;

    /// What was found.
    public sealed interface Answer {}

    /// @param text a text as short as there is one
    public record Found(String text) implements Answer {}

    /// There is no such text.
    public record None() implements Answer {}

    /// The bounds were reached before an answer.
    public record TooMuch() implements Answer {}

    /// @param steps how many steps were left when the answer was found
    public record Result(Answer answer, long steps) {}

    private record Key(List<BitSet> sets, int length) {}

    private record Node(@Nullable Node before, int character, Key key, int depth) {
        boolean isFirst() {
            return before == null;
        }
    }

    private TextSearch(List<TextLanguage> within, List<TextLanguage> outside, int minLength, int maxLength, long left) {
        this.within = within;
        this.outside = outside;
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.left = left;
        within.forEach(language -> language.parts().forEach(part -> automata.add(part.automaton())));
        outside.forEach(language -> language.parts().forEach(part -> automata.add(part.automaton())));
        this.classes = new CharacterClasses(automata);
    }

    /// @param within languages that the text is in
    /// @param outside languages that the text is in none of
    /// @param minLength in characters, as JSON Schema counts them
    /// @param maxLength [Integer#MAX_VALUE] where there is none
    /// @param steps how many states may be looked at
    public static Result find(
            List<TextLanguage> within, List<TextLanguage> outside, int minLength, int maxLength, long steps) {
        TextSearch search = new TextSearch(within, outside, minLength, maxLength, steps);
        Answer answer = search.find();
        return new Result(answer, steps - Math.max(0, search.left));
    }

    private Answer find() {
        Deque<Node> open = new ArrayDeque<>();
        Set<Key> seen = new HashSet<>();
        Key first = new Key(automata.stream().map(Automaton::begin).toList(), 0);
        open.add(new Node(null, 0, first, 0));
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node.depth() >= minLength && node.depth() <= maxLength && isFit(node)) {
                return new Found(text(node));
            }
            if (node.depth() >= maxLength
                    || (!node.isFirst() && isHopeless(node.key().sets()))) {
                continue;
            }
            for (int index = 0; index < classes.size(); index++) {
                Key key = step(node, index);
                if (left < 0 || kept > MOST_KEPT) {
                    return new TooMuch();
                }
                if (!isHopeless(key.sets()) && seen.add(key)) {
                    keep(key);
                    open.add(new Node(node, classes.member(index), key, node.depth() + 1));
                }
            }
        }
        return new None();
    }

    private void keep(Key key) {
        kept += 4;
        for (BitSet set : key.sets()) {
            kept += 2 + set.size() / Long.SIZE;
        }
    }

    private Key step(Node node, int index) {
        List<BitSet> sets = new ArrayList<>(automata.size());
        for (int at = 0; at < automata.size(); at++) {
            Automaton automaton = automata.get(at);
            BitSet before = node.key().sets().get(at);
            BitSet after = new BitSet();
            left--;
            if (automaton.hasFound(before)) {
                after = before;
            } else {
                for (int state = before.nextSetBit(0); state >= 0; state = before.nextSetBit(state + 1)) {
                    left--;
                    if (classes.has(at, state, index)) {
                        left -= automaton.follow(state, after);
                    }
                }
                after = automaton.pruned(after);
            }
            sets.add(after);
        }
        return new Key(sets, Math.min(node.depth() + 1, minLength));
    }

    /// Whether the text may end here.
    private boolean isFit(Node node) {
        int at = 0;
        for (TextLanguage language : within) {
            if (!isMember(language, at, node)) {
                return false;
            }
            at += language.parts().size();
        }
        for (TextLanguage language : outside) {
            if (isMember(language, at, node)) {
                return false;
            }
            at += language.parts().size();
        }
        return true;
    }

    private boolean isMember(TextLanguage language, int from, Node node) {
        int at = from;
        for (TextLanguage.Part part : language.parts()) {
            left--;
            boolean found = part.automaton().hasFoundAtEnd(node.key().sets().get(at++), node.isFirst());
            if (found != part.wanted()) {
                return false;
            }
        }
        return true;
    }

    /// Whether no text that begins like this is one that is looked for.
    private boolean isHopeless(List<BitSet> sets) {
        int at = 0;
        for (TextLanguage language : within) {
            for (TextLanguage.Part part : language.parts()) {
                BitSet set = sets.get(at++);
                if (part.wanted() ? set.isEmpty() : part.automaton().hasFound(set)) {
                    return true;
                }
            }
        }
        for (TextLanguage language : outside) {
            boolean certain = true;
            for (TextLanguage.Part part : language.parts()) {
                BitSet set = sets.get(at++);
                certain &= part.wanted() ? part.automaton().hasFound(set) : set.isEmpty();
            }
            if (certain) {
                return true;
            }
        }
        return false;
    }

    private static String text(Node node) {
        int[] characters = new int[node.depth()];
        for (Node at = node; at.before() != null; at = at.before()) {
            characters[at.depth() - 1] = at.character();
        }
        return new String(characters, 0, characters.length);
    }
}
