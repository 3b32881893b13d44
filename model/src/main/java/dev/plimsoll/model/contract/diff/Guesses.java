package dev.plimsoll.model.contract.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Of many guesses the best that do not contradict: nothing is renamed to two things, nor two things to one.
final class Guesses {
    private static final Comparator<ProbableRename> BEST = Comparator.comparingInt(ProbableRename::likeness)
            .reversed()
            .thenComparing(ProbableRename::before)
            .thenComparing(ProbableRename::after)
            .thenComparing(rename -> rename.operation().toString());

    private Guesses() {}

    static List<ProbableRename> best(List<ProbableRename> guesses) {
        Set<String> used = new HashSet<>();
        List<ProbableRename> best = new ArrayList<>();
        for (ProbableRename guess : guesses.stream().sorted(BEST).toList()) {
            if (!used.contains(guess.removal()) && !used.contains(guess.addition())) {
                used.add(guess.removal());
                used.add(guess.addition());
                best.add(guess);
            }
        }
        return best;
    }
}
