package dev.plimsoll.desktop.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds text by some of its letters: those of each word that was typed occur in the text in this order, the words in
/// any order.
final class Fuzzy {
    private static final int BEGINNING = 12;
    private static final int NEXT = 8;
    private static final int LETTER = 1;

    private Fuzzy() {}

    /// @param score the higher the better; only comparable for the same query
    /// @param marks places of the letters that were found, ascending
    record Match(int score, List<Integer> marks) {}

    /// @return null when the text has not the letters
    static @Nullable Match match(String query, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        for (String word : words) {
            if (!has(word, lower)) {
                return null;
            }
        }
        boolean[] marked = new boolean[lower.length()];
        int score = 0;
        for (String word : words) {
            Match found = word.isEmpty() ? new Match(0, List.of()) : best(word, lower);
            if (found == null) {
                return null;
            }
            score += found.score();
            found.marks().forEach(place -> marked[place] = true);
        }
        return new Match(score * 100 - Math.min(99, lower.length()), marks(marked));
    }

    /// Whether the letters of a word occur in this order: most texts have them not, and are done with.
    private static boolean has(String word, String text) {
        int place = 0;
        for (int letter = 0; letter < word.length(); letter++) {
            place = text.indexOf(word.charAt(letter), place) + 1;
            if (place == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> marks(boolean[] marked) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                marks.add(i);
            }
        }
        return marks;
    }

    /// The best way to lay a word over the text: rows are letters, columns places.
    private static @Nullable Match best(String word, String text) {
        int letters = word.length();
        int places = text.length();
        if (letters > places) {
            return null;
        }
        int[][] score = new int[letters][places];
        int[][] from = new int[letters][places];
        for (int letter = 0; letter < letters; letter++) {
            fill(score, from, letter, word.charAt(letter), text);
        }
        int end = 0;
        for (int place = 1; place < places; place++) {
            end = score[letters - 1][place] > score[letters - 1][end] ? place : end;
        }
        if (score[letters - 1][end] == 0) {
            return null;
        }
        Integer[] marks = new Integer[letters];
        int place = end;
        for (int letter = letters - 1; letter >= 0; letter--) {
            marks[letter] = place;
            place = from[letter][place];
        }
        return new Match(score[letters - 1][end], Arrays.asList(marks));
    }

    /// A score of 0 says that the letters so far cannot end at this place.
    private static void fill(int[][] score, int[][] from, int letter, char wanted, String text) {
        int before = 0;
        int beforeAt = -1;
        for (int place = 0; place < text.length(); place++) {
            if (letter > 0 && place > 0 && score[letter - 1][place - 1] > before) {
                before = score[letter - 1][place - 1];
                beforeAt = place - 1;
            }
            if (text.charAt(place) != wanted || (letter > 0 && before == 0)) {
                continue;
            }
            int here = LETTER + (begins(text, place) ? BEGINNING : 0);
            int apart = before + here;
            int adjacent =
                    letter > 0 && score[letter - 1][place - 1] > 0 ? score[letter - 1][place - 1] + here + NEXT : 0;
            score[letter][place] = Math.max(apart, adjacent);
            from[letter][place] = adjacent >= apart ? place - 1 : beforeAt;
        }
    }

    private static boolean begins(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }
}
