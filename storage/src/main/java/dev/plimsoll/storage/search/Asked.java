package dev.plimsoll.storage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody typed, in its parts. Nothing but double quotes has a meaning, so nothing can be wrong with it.
///
/// @param words single words, without the very frequent ones where there are others
/// @param phrases words that stand together
/// @param unfinished whether the last word may be the beginning of a longer one
record Asked(List<String> words, List<String> phrases, boolean unfinished) {
    /// Longer questions are cut: nobody types them, and each word costs time.
    static final int MOST_WORDS = 24;

    private static final int LONGEST = 1_000;
    /// Words that say nothing about a document.
    static final Set<String> FREQUENT = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for", "from", "had",
            "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "our", "so",
            "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "we", "were", "what",
            "when", "where", "which", "who", "why", "will", "with");

    static Asked of(String typed, Words analysis) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<String> loose = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        String[] quoted = text.split("[\"\u201c\u201d\u201e]", -1);
        boolean open = quoted.length % 2 == 0; // a quote that is not closed is taken as closed at the end
        for (int i = 0; i < quoted.length; i++) {
            if (i % 2 == 0) {
                loose.addAll(pieces(quoted[i], analysis));
            } else if (analysis.parts(quoted[i]).size() > 1) {
                phrases.add(quoted[i]);
            } else {
                loose.addAll(pieces(quoted[i], analysis));
            }
        }
        List<String> telling = loose.stream()
                .filter(word -> !FREQUENT.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> chosen = telling.isEmpty() && phrases.isEmpty() ? loose : telling;
        boolean ends = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        boolean unfinished = !ends
                && !open
                && !chosen.isEmpty()
                && !loose.isEmpty()
                && chosen.getLast().equals(loose.getLast())
                && !quoted[quoted.length - 1].isBlank();
        List<String> few = chosen.size() > MOST_WORDS ? chosen.subList(0, MOST_WORDS) : chosen;
        return new Asked(List.copyOf(few), List.copyOf(phrases), unfinished && few.size() == chosen.size());
    }

    private static List<String> pieces(String text, Words analysis) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split("\\s+", -1)) {
            if (!analysis.whole(piece).isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
