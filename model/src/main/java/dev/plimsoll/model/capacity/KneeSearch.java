package dev.plimsoll.model.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Decides the next step of load: it climbs by a quarter from a quarter of the peak, until a step breaks
/// a limit twice in a row or the highest load is borne, and then halves the gap between the highest good
/// and the lowest bad step until that is small. Nothing else is drawn or measured here, so it searches
/// in real time and in simulated time alike.
public final class KneeSearch {
    static final double CLIMB = 1.25;
    private static final double FIRST = 0.25;

    /// The gap that is small enough, as a ratio: the middle is then within 4 % of either end.
    private static final double CLOSE = 1.08;

    /// A service that bears next to nothing is not searched for ever.
    private static final double LEAST = 0.01;

    private final Peak peak;
    private final List<LoadStep> steps = new ArrayList<>();
    private double good;
    private double bad = Double.POSITIVE_INFINITY;
    private double next;
    private boolean doubted;
    private boolean over;

    public KneeSearch(Peak peak) {
        this.peak = peak;
        this.next = peak.perSecond() * FIRST;
    }

    /// Requests a second of the next step; empty when the search is over.
    public OptionalDouble next() {
        return over ? OptionalDouble.empty() : OptionalDouble.of(next);
    }

    /// Every step so far.
    public List<LoadStep> steps() {
        return List.copyOf(steps);
    }

    /// What became of the step that [#next()] asked for.
    public void saw(LoadStep step) {
        steps.add(step);
        List<LoadStep.Limit> broken = step.broken(peak);
        if (broken.isEmpty()) {
            doubted = false;
            good = Math.max(good, step.offered());
            proceed();
        } else if (!doubted) {
            // A neighbour on the machine can spoil one step; it is tried again before it counts.
            doubted = true;
        } else if (broken.contains(LoadStep.Limit.GENERATOR)) {
            over = true;
        } else {
            doubted = false;
            bad = Math.min(bad, step.offered());
            proceed();
        }
    }

    private void proceed() {
        if (bad == Double.POSITIVE_INFINITY) {
            over = good >= peak.highest();
            next = Math.min(good * CLIMB, peak.highest());
        } else if (good == 0) {
            over = bad / 2 < peak.perSecond() * LEAST;
            next = bad / 2;
        } else {
            over = bad / good <= CLOSE;
            next = Math.sqrt(bad * good);
        }
    }
}
