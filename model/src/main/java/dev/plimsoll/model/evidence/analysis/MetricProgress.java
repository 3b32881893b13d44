package dev.plimsoll.model.evidence.analysis;

import java.time.Duration;
import java.util.Optional;

/// A metric and what its measurements said so far. Immutable.
///
/// The rules are those of Argo Rollouts 1.8, with three differences, because what is unclear never promotes: a
/// metric that ends without any measurement is INVALID, one that ends without a single success is
/// INCONCLUSIVE, and one that is told to end without its successes in a row does not pass (there, all are
/// successful).
///
/// @param metric the metric
/// @param successes measurements that were good
/// @param failures that were bad
/// @param inconclusive that were between
/// @param errors that went wrong
/// @param errorsInARow of these, the last ones without another between them
/// @param successesInARow of the good ones, the last ones without another between them
/// @param standing final as soon as a limit was passed
public record MetricProgress(
        Metric metric,
        int successes,
        int failures,
        int inconclusive,
        int errors,
        int errorsInARow,
        int successesInARow,
        Standing standing) {
    public static MetricProgress start(Metric metric) {
        return new MetricProgress(metric, 0, 0, 0, 0, 0, 0, Standing.WAITING);
    }

    /// With one more measurement. One that comes after the end changes nothing.
    public MetricProgress after(Reading reading) {
        if (standing.ended()) {
            return this;
        }
        MetricProgress more = switch (reading) {
            case SUCCESS -> counted(successes + 1, failures, inconclusive, errors, 0, successesInARow + 1);
            case FAILURE -> counted(successes, failures + 1, inconclusive, errors, 0, 0);
            case INCONCLUSIVE -> counted(successes, failures, inconclusive + 1, errors, 0, 0);
            case ERROR -> counted(successes, failures, inconclusive, errors + 1, errorsInARow + 1, 0);
        };
        return more.standing(more.assess());
    }

    /// When the whole analysis is told to end: what was neither passed nor refused until now.
    public MetricProgress ended() {
        if (standing.ended()) {
            return this;
        }
        return standing(standing == Standing.WAITING ? Standing.INVALID : atTheEnd());
    }

    /// When it is measured next, from the start of the analysis; empty when it has ended.
    ///
    /// @param last when the last measurement ended, from the start; ignored before the first one
    public Optional<Duration> next(Duration last, boolean lastWasError) {
        if (standing.ended()) {
            return Optional.empty();
        }
        if (standing == Standing.WAITING) {
            return Optional.of(metric.schedule().initialDelay());
        }
        Duration interval = metric.schedule().interval();
        return Optional.of(last.plus(lastWasError || interval == null ? Metric.Schedule.AFTER_ERROR : interval));
    }

    private Standing assess() {
        Metric.Limits limits = metric.limits();
        if (limits.failures() >= 0 && failures > limits.failures()) {
            return Standing.FAILED;
        }
        if (inconclusive > limits.inconclusive()) {
            return Standing.INCONCLUSIVE;
        }
        if (errorsInARow > limits.errorsInARow()) {
            return Standing.ERROR;
        }
        if (limits.successesInARow() > 0 && successesInARow >= limits.successesInARow()) {
            return Standing.PASSED;
        }
        int end = metric.schedule().end();
        return end > 0 && successes + failures + inconclusive >= end ? atTheEnd() : Standing.RUNNING;
    }

    private Standing atTheEnd() {
        if (metric.limits().successesInARow() == 0) {
            return passedIfAnySuccess();
        }
        // Too few successes in a row: refused if they were the only rule, else neither rule has spoken.
        return metric.limits().failures() < 0 ? Standing.FAILED : Standing.INCONCLUSIVE;
    }

    private Standing passedIfAnySuccess() {
        return successes > 0 ? Standing.PASSED : Standing.INCONCLUSIVE;
    }

    private MetricProgress counted(int good, int bad, int unclear, int wrong, int wrongInARow, int goodInARow) {
        return new MetricProgress(metric, good, bad, unclear, wrong, wrongInARow, goodInARow, Standing.RUNNING);
    }

    private MetricProgress standing(Standing now) {
        return new MetricProgress(
                metric, successes, failures, inconclusive, errors, errorsInARow, successesInARow, now);
    }
}
