package dev.plimsoll.model.evidence.analysis;

import dev.plimsoll.model.evidence.Condition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is measured again and again, and how it is judged.
///
/// @param name unique in an analysis
/// @param success holds for a good value; null when everything that is not failure is good
/// @param failure holds for a bad value, and wins when both hold; null when everything that is not success is bad
/// @param noData what a measurement without a value counts as; not [Reading#SUCCESS]
/// @param schedule when it is measured
/// @param limits how many measurements may go badly
/// @param dryRun measured and shown, but without a say in the result
public record Metric(
        String name,
        @Nullable Condition success,
        @Nullable Condition failure,
        Reading noData,
        Schedule schedule,
        Limits limits,
        boolean dryRun) {
    /// @param count measurements that end the metric, errors not counted; 0 for once without an interval and for no
    ///     end with one
    /// @param interval from one measurement to the next; null measures once, and again only after an error
    /// @param initialDelay from the start of the analysis to the first measurement
    public record Schedule(int count, @Nullable Duration interval, Duration initialDelay) {
        /// After an error the next try comes this soon, whatever the interval.
        static final Duration AFTER_ERROR = Duration.ofSeconds(10);

        public Schedule {
            if (count < 0 || initialDelay.isNegative()) {
                throw new IllegalArgumentException(
                        "a schedule has no negative count or delay, not " + count + " and " + initialDelay);
            }
            if (interval != null && !interval.isPositive()) {
                throw new IllegalArgumentException("an interval is longer than zero, not " + interval);
            }
            if (count > 1 && interval == null) {
                throw new IllegalArgumentException("a metric that is measured " + count + " times needs an interval");
            }
        }

        /// How many measurements end the metric; 0 for no end.
        int end() {
            return count == 0 && interval == null ? 1 : count;
        }
    }

    /// Each limit is still allowed; one more than it ends the metric.
    ///
    /// @param failures -1 for any number, which needs a success limit
    /// @param inconclusive how many may be unclear
    /// @param errorsInARow how many may go wrong one after the other
    /// @param successesInARow as many one after the other pass the metric at once; 0 for no such rule
    public record Limits(int failures, int inconclusive, int errorsInARow, int successesInARow) {
        /// No failure, nothing unclear, four errors in a row.
        public static final Limits USUAL = new Limits(0, 0, 4, 0);

        public Limits {
            if (failures < -1 || inconclusive < 0 || errorsInARow < 0 || successesInARow < 0) {
                throw new IllegalArgumentException("a limit is not negative: " + failures + ", " + inconclusive + ", "
                        + errorsInARow + ", " + successesInARow);
            }
            if (failures == -1 && successesInARow == 0) {
                throw new IllegalArgumentException(
                        "with any number of failures allowed, a metric needs a number of successes in a row");
            }
        }
    }

    public Metric {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a metric needs a name");
        }
        if (noData == Reading.SUCCESS) {
            throw new IllegalArgumentException("no data is no success: silence proves nothing");
        }
    }

    /// What a value says; NaN is no data.
    public Reading read(double value) {
        if (Double.isNaN(value)) {
            return noData;
        }
        if (failure != null && failure.holds(value)) {
            return Reading.FAILURE;
        }
        if (success != null && success.holds(value)) {
            return Reading.SUCCESS;
        }
        if (success == null) {
            return Reading.SUCCESS;
        }
        return failure == null ? Reading.FAILURE : Reading.INCONCLUSIVE;
    }
}
