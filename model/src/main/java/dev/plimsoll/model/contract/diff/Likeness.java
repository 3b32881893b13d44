package dev.plimsoll.model.contract.diff;

import java.util.Locale;
import java.util.Set;

/// How alike names and sets of names are, from 0 to 1.
final class Likeness {
    private static final double CONTAINED = 0.75;

    private Likeness() {}

    /// Names that differ in case and separators only are the same; one that ends or starts with the other is close.
    static double ofNames(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        if (left.equals(right)) {
            return 1;
        }
        int longer = Math.max(left.length(), right.length());
        double edits = longer == 0 ? 0 : 1 - (double) distance(left, right) / longer;
        String shorter = left.length() < right.length() ? left : right;
        boolean contained = shorter.length() > 2 && (left.contains(right) || right.contains(left));
        return contained ? Math.max(CONTAINED, edits) : edits;
    }

    /// The share of names that both sets have (Jaccard); two empty sets are alike.
    static double ofSets(Set<String> one, Set<String> other) {
        int both = 0;
        for (String name : one) {
            both += other.contains(name) ? 1 : 0;
        }
        int all = one.size() + other.size() - both;
        return all == 0 ? 1 : (double) both / all;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// The number of letters to insert, remove or replace (Levenshtein 1966).
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at < before.length; at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int at = 1; at < now.length; at++) {
                int change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] = Math.min(before[at - 1] + change, 1 + Math.min(before[at], now[at - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
