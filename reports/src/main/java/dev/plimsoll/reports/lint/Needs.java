package dev.plimsoll.reports.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a sentence must have so that a pattern can fit: most sentences miss it and need not be read.
///
/// @param person whether it must have a word that may be a person
/// @param denial whether it must have a word that denies
/// @param words sets of words; it must have one of each
record Needs(boolean person, boolean denial, List<Set<String>> words) {
    /// Answers for many patterns at once which of them can fit a sentence.
    static final class Index {
        private final List<Needs> all = new ArrayList<>();
        private final List<int[]> sets = new ArrayList<>();
        private final Map<Set<String>, Integer> numbers = new HashMap<>();
        private final Map<String, BitSet> byWord = new HashMap<>();

        Index(Collection<Needs> all) {
            for (Needs needs : all) {
                this.all.add(needs);
                sets.add(needs.words().stream().mapToInt(this::number).toArray());
            }
        }

        private int number(Set<String> words) {
            int number = numbers.computeIfAbsent(words, _ -> numbers.size());
            words.forEach(
                    word -> byWord.computeIfAbsent(word, _ -> new BitSet()).set(number));
            return number;
        }

        /// The patterns that can fit, by their index in the list that was given.
        BitSet possible(Glance glance) {
            BitSet there = new BitSet();
            for (String word : glance.words()) {
                BitSet sets = byWord.get(word);
                if (sets != null) {
                    there.or(sets);
                }
            }
            BitSet possible = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                Needs needs = all.get(i);
                possible.set(
                        i,
                        (!needs.person() || glance.person())
                                && (!needs.denial() || glance.denied())
                                && all(there, sets.get(i)));
            }
            return possible;
        }

        private static boolean all(BitSet there, int[] wanted) {
            for (int one : wanted) {
                if (!there.get(one)) {
                    return false;
                }
            }
            return true;
        }
    }
}
