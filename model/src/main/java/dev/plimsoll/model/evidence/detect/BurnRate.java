package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How fast errors use up what is allowed: burn rate 1 uses exactly the budget. An alarm needs the same burn rate over
/// a long stretch, so that it matters, and over a short one, so that it is still going on. (Beyer and others, "The Site
/// Reliability Workbook", 2018, chapter 5, sixth method.)
public final class BurnRate implements WindowDetector {
    public static final String NAME = "burn-rate";

    private final double budget;
    private final List<Pair> pairs;
    private final Deque<SignalWindow> windows = new ArrayDeque<>();
    private final Duration longest;

    /// @param over the long stretch, longer than the short one
    /// @param and the short stretch
    /// @param factor burn rate that both must reach, above 0
    public record Pair(Duration over, Duration and, double factor) {
        public Pair {
            if (!(factor > 0) || and.compareTo(over) >= 0 || !and.isPositive()) {
                throw new IllegalArgumentException("a burn rate is above 0 over a long and a shorter stretch, not "
                        + factor + " over " + over + " and " + and);
            }
        }
    }

    /// @param budget the share of requests that may fail, above 0 and below 1
    /// @param pairs at least one
    public BurnRate(double budget, List<Pair> pairs) {
        if (!(budget > 0 && budget < 1)) {
            throw new IllegalArgumentException("an error budget is above 0 and below 1, not " + budget);
        }
        this.budget = budget;
        this.pairs = List.copyOf(pairs);
        this.longest = pairs.stream()
                .map(Pair::over)
                .max(Duration::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a burn rate needs at least one pair of stretches"));
    }

    @Override
    public Optional<Alarm> see(SignalWindow window) {
        windows.addLast(window);
        while (Duration.between(windows.getFirst().start(), window.start()).compareTo(longest) >= 0) {
            windows.removeFirst();
        }
        return pairs.stream()
                .filter(pair -> full(pair.over, window)
                        && burn(pair.over, window) >= pair.factor
                        && burn(pair.and, window) >= pair.factor)
                .findFirst()
                .map(pair -> alarm(pair, window));
    }

    private boolean full(Duration stretch, SignalWindow last) {
        Duration seen =
                Duration.between(windows.getFirst().start(), last.start()).plus(last.length());
        return seen.compareTo(stretch) >= 0;
    }

    private double burn(Duration stretch, SignalWindow last) {
        long failed = 0;
        long requests = 0;
        for (SignalWindow window : windows) {
            if (Duration.between(window.start(), last.start()).compareTo(stretch) < 0) {
                failed += window.failed();
                requests += window.requests();
            }
        }
        return requests == 0 ? 0 : (double) failed / requests / budget;
    }

    private Alarm alarm(Pair pair, SignalWindow window) {
        double rate = burn(pair.over, window) * budget;
        String sentence = String.format(
                Locale.ROOT,
                "Errors were %s of the requests over the last %d s, %.1f times the %s allowed, and still %.1f times in"
                        + " the last %d s.",
                Percent.of(rate),
                pair.over.toSeconds(),
                rate / budget,
                Percent.of(budget),
                burn(pair.and, window),
                pair.and.toSeconds());
        long at = WindowDetector.endOf(window);
        return new Alarm(NAME, "errors", budget, rate, at - pair.over.toNanos(), at, sentence);
    }

    @Override
    public void restart() {
        windows.clear();
    }
}
