package dev.plimsoll.model.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A rehearsal of the peak: load in steps, up to a multiple of what production sees at its busiest, until a limit is
/// hit. What the service bears must be at least the peak itself.
///
/// @param perSecond the peak of production, in requests a second: above 0, at most 100,000
/// @param times how far the load climbs, as a multiple of the peak: 1 to 20
/// @param p99 the latency budget: the longest 99th percentile in milliseconds that is still good; 500 when left out
/// @param errors the highest share of failed requests that is still good, 0 to 1; 0.01 when left out
/// @param step how long each step is measured, 1 s to 10 min; 5 s when left out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Peak(
        double perSecond,
        double times,
        @Nullable Double p99,
        @Nullable Double errors,
        @Nullable Duration step) {
    private static final double MOST_PER_SECOND = 100_000;
    private static final double MOST_TIMES = 20;
    private static final double USUAL_P99 = 500;
    private static final double USUAL_ERRORS = 0.01;
    private static final Duration USUAL_STEP = Duration.ofSeconds(5);
    /// Steps that halve the gap around the knee, and those that are tried again.
    private static final int FINDING = 6;

    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

    public Peak {
        if (!(perSecond > 0 && perSecond <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException(
                    "a peak is more than 0 and at most 100,000 requests a second, not " + perSecond);
        }
        if (!(times >= 1 && times <= MOST_TIMES && perSecond * times <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException("the load climbs to 1 to 20 times the peak, and to at most 100,000"
                    + " requests a second, not to " + times + " times " + perSecond);
        }
        if (p99 != null && !(p99 > 0 && p99 <= 60_000)) {
            throw new IllegalArgumentException("a latency budget is above 0 and at most 60,000 ms, not " + p99);
        }
        if (errors != null && !(errors >= 0 && errors < 1)) {
            throw new IllegalArgumentException("a share of errors is 0 or more and below 1, not " + errors);
        }
        if (step != null && (step.compareTo(SHORTEST_STEP) < 0 || step.compareTo(LONGEST_STEP) > 0)) {
            throw new IllegalArgumentException("a step takes 1 s to 10 min, not " + step);
        }
    }

    /// The highest load of the climb, in requests a second.
    public double highest() {
        return perSecond * times;
    }

    /// The latency budget, in milliseconds.
    public double budget() {
        return p99 == null ? USUAL_P99 : p99;
    }

    /// The highest share of failed requests that is still good.
    public double mostErrors() {
        return errors == null ? USUAL_ERRORS : errors;
    }

    /// About how long the climb takes when a limit is hit on the way: its steps, and as many again to find the knee.
    public Duration length() {
        int climb = (int) Math.ceil(Math.log(times * 4) / Math.log(KneeSearch.CLIMB)) + 1;
        return stepLength().multipliedBy(3).dividedBy(2).multipliedBy(climb + FINDING);
    }

    /// In words: `up to 2 times 400 requests a second`.
    public String words() {
        return "up to " + CapacityCurve.rate(highest()) + " requests a second, " + times + " times the peak of "
                + CapacityCurve.rate(perSecond) + "; good is p99 of at most " + budget() + " ms and errors of at most "
                + mostErrors();
    }

    /// How long each step is measured.
    public Duration stepLength() {
        return step == null ? USUAL_STEP : step;
    }
}
