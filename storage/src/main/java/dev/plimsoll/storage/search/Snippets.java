package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.Marked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Marks words in a text and cuts out the part that holds most of them.
final class Snippets {
    private static final int LENGTH = 180;
    /// How far a cut moves to fall between words.
    private static final int SLACK = 24;

    private record Found(String word, int from, int to) {}

    private final Words analysis;
    private final Predicate<String> wanted;

    /// @param wanted whether a word is one that was looked for
    Snippets(Words analysis, Predicate<String> wanted) {
        this.analysis = analysis;
        this.wanted = wanted;
    }

    /// The whole text.
    Marked whole(String text) {
        return marked(text, 0, text.length(), find(text), "", "");
    }

    /// The best part of the text.
    Marked best(String text) {
        List<Found> found = find(text);
        int start =
                found.isEmpty() ? 0 : Math.max(0, found.get(bestStart(found)).from() - SLACK);
        int end = Math.min(text.length(), start + LENGTH);
        start = Math.max(0, Math.min(start, end - LENGTH));
        int from = start == 0 ? 0 : afterSpace(text, start);
        int to = end == text.length() ? end : beforeSpace(text, end);
        return marked(text, from, to, found, from == 0 ? "" : "… ", to == text.length() ? "" : " …");
    }

    /// The first word of the stretch with the most different words.
    private static int bestStart(List<Found> found) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < found.size(); i++) {
            Set<String> words = new HashSet<>();
            for (int j = i;
                    j < found.size() && found.get(j).to() <= found.get(i).from() + LENGTH - SLACK;
                    j++) {
                words.add(found.get(j).word());
            }
            if (words.size() > most) {
                most = words.size();
                best = i;
            }
        }
        return best;
    }

    private List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        analysis.each(text, word -> {
            if (!wanted.test(word.term())) {
                return;
            }
            Found last = found.isEmpty() ? null : found.getLast();
            if (last == null || word.from() >= last.to()) {
                found.add(new Found(word.term(), word.from(), word.to()));
            } else if (word.from() <= last.from() && word.to() > last.to()) {
                found.set(found.size() - 1, new Found(word.term(), word.from(), word.to()));
            }
        });
        return found;
    }

    private static Marked marked(String text, int from, int to, List<Found> found, String before, String after) {
        List<Marked.Mark> marks = new ArrayList<>();
        int shift = before.length() - from;
        int end = 0;
        for (Found word : found) {
            if (word.from() >= Math.max(from, end) && word.to() <= to) {
                marks.add(new Marked.Mark(word.from() + shift, word.to() + shift));
                end = word.to();
            }
        }
        return new Marked(before + text.substring(from, to) + after, marks);
    }

    private static int afterSpace(String text, int place) {
        int space = text.indexOf(' ', place);
        int cut = space < 0 || space > place + SLACK ? place : space + 1;
        return Character.isLowSurrogate(text.charAt(Math.min(cut, text.length() - 1))) ? cut + 1 : cut;
    }

    private static int beforeSpace(String text, int place) {
        int space = text.lastIndexOf(' ', place);
        int cut = space < place - SLACK ? place : space;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
