package dev.plimsoll.model.evidence.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Notices that requests became slower than in the baseline, request by request: the share of requests above the
/// baseline's p50, p90 and p99 must stay at 50 %, 10 % and 1 %. So it sees a shift of all requests as well as a slow
/// few, and needs no assumption about the shape of latencies: how often a further request exceeds an order
/// statistic of the baseline is known exactly, see [KnownRate#above]. The chance of a false alarm holds however long
/// and often it is looked at; see [RiseMixture] for the formula.
public final class SequentialLatency implements EventDetector {
    public static final String NAME = "sequential-latency";

    /// Fewer requests say too little about p99.
    public static final int LEAST_BASELINE = 100;

    private static final int[] PERCENTILES = {50, 90, 99};

    private final List<Level> levels;
    private final FalseAlarms falseAlarms;

    private record Level(int percentile, double limit, RiseMixture mixture) {}

    /// @param baseline latencies in milliseconds, at least [#LEAST_BASELINE], in any order
    /// @param tempering above 0 and at most 1; 1 takes requests for independent, see [Clustering]
    public SequentialLatency(double[] baseline, FalseAlarms falseAlarms, double tempering) {
        this(baseline, falseAlarms, (DoubleUnaryOperator) _ -> tempering);
    }

    /// @param tempering for the requests above a latency
    SequentialLatency(double[] baseline, FalseAlarms falseAlarms, DoubleUnaryOperator tempering) {
        if (baseline.length < LEAST_BASELINE) {
            throw new IllegalArgumentException(
                    "a baseline has at least " + LEAST_BASELINE + " latencies, not " + baseline.length);
        }
        double[] sorted = baseline.clone();
        Arrays.sort(sorted);
        this.levels = Arrays.stream(PERCENTILES)
                .mapToObj(percentile -> level(sorted, percentile, tempering))
                .toList();
        this.falseAlarms = falseAlarms;
    }

    private static Level level(double[] sorted, int percentile, DoubleUnaryOperator tempering) {
        int rank = (int) Math.ceil(sorted.length * percentile / 100.0);
        double limit = sorted[rank - 1];
        RiseMixture mixture = new RiseMixture(
                KnownRate.above(rank, sorted.length), RiseMixture.Grid.LATENCY, tempering.applyAsDouble(limit));
        return new Level(percentile, limit, mixture);
    }

    @Override
    public Optional<Alarm> see(RequestEvent event) {
        for (Level level : levels) {
            level.mixture.see(event.latency() > level.limit, event.nanos());
        }
        if (level() < 1) {
            return Optional.empty();
        }
        Alarm alarm = alarm(event.nanos());
        restart();
        return Optional.of(alarm);
    }

    private Alarm alarm(long nanos) {
        Level moved = levels.getFirst();
        for (Level level : levels) {
            if (level.mixture.evidence() > moved.mixture.evidence()) {
                moved = level;
            }
        }
        RiseMixture.Change change = moved.mixture.change();
        double before = moved.mixture.rateBefore();
        String what = String.format(
                Locale.ROOT,
                moved.limit < 10 ? "requests slower than %.1f ms" : "requests slower than %.0f ms",
                moved.limit);
        String sentence = String.format(
                Locale.ROOT,
                "Latency rose: %s (the baseline's p%d) went from %s to %s of all, since about %.1f s before this was"
                        + " found; the chance that such an alarm is false is %s.",
                what,
                moved.percentile,
                Percent.of(before),
                Percent.of(change.rate()),
                (nanos - change.since()) / 1e9,
                falseAlarms.words());
        return new Alarm(NAME, what, before, change.rate(), change.since(), nanos, sentence);
    }

    @Override
    public double level() {
        double sum = 0;
        for (Level level : levels) {
            sum += level.mixture.evidence();
        }
        return sum / levels.size() / falseAlarms.threshold();
    }

    @Override
    public void restart() {
        for (Level level : levels) {
            level.mixture.restart();
        }
    }
}
