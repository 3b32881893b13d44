package dev.plimsoll.desktop.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How work advances, and how long it still takes as long as it advances steadily. Moments are told, by any clock.
///
/// @param marks how far it was and when, the first and some later ones up to the last
/// @param pause the longest time between two marks so far
record Pace(List<Mark> marks, Duration pause) {
    /// Nothing is known yet.
    static final Pace UNKNOWN = new Pace(List.of(), Duration.ZERO);

    private static final int MOST = 64;
    private static final int FEWEST = 4;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final double LEAST = 0.02;
    private static final double STEADY = 2;

    /// @param at since any moment, the same for all marks
    /// @param share done so far, 0 to 1
    record Mark(Duration at, double share) {}

    Pace {
        marks = List.copyOf(marks);
    }

    /// The same work a little later. A share that is unknown, or less than before, begins anew: it is another part of
    /// the work.
    Pace after(Mark mark) {
        if (!(mark.share() >= 0 && mark.share() <= 1)) {
            return UNKNOWN;
        }
        if (marks.isEmpty() || mark.share() < marks.getLast().share()) {
            return new Pace(List.of(mark), Duration.ZERO);
        }
        if (mark.share() == marks.getLast().share()) {
            return this;
        }
        Duration since = mark.at().minus(marks.getLast().at());
        List<Mark> all = thinned();
        all.add(mark);
        return new Pace(all, since.compareTo(pause) > 0 ? since : pause);
    }

    private List<Mark> thinned() {
        List<Mark> kept = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.size() < MOST || i % 2 == 0) {
                kept.add(marks.get(i));
            }
        }
        return kept;
    }

    /// How long it still takes; empty when nobody can tell: it has just begun, is faster or slower than before, stands
    /// still, or does not say how far it is.
    Optional<Duration> remaining(Duration now) {
        if (marks.size() < FEWEST) {
            return Optional.empty();
        }
        Mark first = marks.getFirst();
        Mark last = marks.getLast();
        Mark middle = middle(first, last);
        Duration idle = now.minus(last.at());
        double whole = rate(first, last);
        double recent = rate(middle, last);
        boolean known = last.at().minus(first.at()).compareTo(SHORTEST) >= 0
                && last.share() - first.share() >= LEAST
                && recent <= STEADY * whole
                && whole <= STEADY * recent
                && idle.compareTo(pause.multipliedBy(2).plusSeconds(1)) <= 0;
        if (!known) {
            return Optional.empty();
        }
        Duration left =
                Duration.ofMillis(Math.round((1 - last.share()) / recent)).minus(idle);
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /// The mark from which the second half of the time was measured, or the nearest before.
    private Mark middle(Mark first, Mark last) {
        Duration half = first.at().plus(last.at().minus(first.at()).dividedBy(2));
        return marks.stream().filter(mark -> mark.at().compareTo(half) <= 0).reduce(first, (_, later) -> later);
    }

    /// The share that is done in a millisecond.
    private static double rate(Mark from, Mark to) {
        return (to.share() - from.share())
                / Math.max(1, to.at().minus(from.at()).toMillis());
    }
}
