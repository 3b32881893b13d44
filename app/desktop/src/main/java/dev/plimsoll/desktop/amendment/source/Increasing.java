package dev.plimsoll.desktop.amendment.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The longest increasing subsequence by patience sorting, in time n log n.
final class Increasing {
    private record Card(int left, int right, @Nullable Card before) {}

    private Increasing() {}

    /// @param pairs increasing in their first number
    /// @return the longest selection that increases in the second number too
    static List<int[]> longest(List<int[]> pairs) {
        List<Card> piles = new ArrayList<>();
        for (int[] pair : pairs) {
            int pile = firstPileNotBelow(piles, pair[1]);
            Card card = new Card(pair[0], pair[1], pile == 0 ? null : piles.get(pile - 1));
            if (pile == piles.size()) {
                piles.add(card);
            } else {
                piles.set(pile, card);
            }
        }
        List<int[]> found = new ArrayList<>();
        for (Card card = piles.isEmpty() ? null : piles.getLast(); card != null; card = card.before()) {
            found.add(new int[] {card.left(), card.right()});
        }
        return found.reversed();
    }

    private static int firstPileNotBelow(List<Card> piles, int value) {
        int low = 0;
        int high = piles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (piles.get(middle).right() < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
