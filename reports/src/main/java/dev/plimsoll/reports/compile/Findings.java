package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What several sections say again in their own words, found once.
///
/// @param broken consumer trials under a fault that did not end well
/// @param brokenBaseline consumer trials without a fault that did not end well
/// @param missed readings of a signal that refute it or lie in its grey zone
/// @param noEffect faults that were removed without having taken effect
/// @param forecasts each forecast interval beside what was measured
record Findings(
        List<RunEvent.ConsumerTried> broken,
        List<RunEvent.ConsumerTried> brokenBaseline,
        List<Reading> missed,
        List<FaultStay> noEffect,
        List<ForecastReading> forecasts) {
    /// One signal in one stage.
    ///
    /// @param value NaN where there was nothing to measure
    record Reading(Signal signal, RunEvent.StageMeasured stage, double value) {
        /// Null where there was nothing to measure.
        @Nullable
        Verdict verdict() {
            return Double.isNaN(value) ? null : signal.judge(value);
        }

        String written() {
            return Double.isNaN(value) ? "not measured" : signal.format(value);
        }
    }

    /// @param actual the stage furthest from success among those under a fault; null where nothing was measured
    record ForecastReading(
            Forecast.Interval interval,
            Signal signal,
            @Nullable Reading actual) {
        boolean measured() {
            return actual != null;
        }

        boolean hit() {
            return actual != null && interval.holds(actual.value());
        }
    }

    Findings(Evidence evidence) {
        this(
                trials(evidence, true),
                trials(evidence, false),
                readings(evidence).stream()
                        .filter(reading ->
                                reading.verdict() == Verdict.FAIL || reading.verdict() == Verdict.INCONCLUSIVE)
                        .toList(),
                evidence.stays().stream()
                        .filter(stay -> stay.removed() != null && stay.removed().hits() == 0)
                        .toList(),
                forecastReadings(evidence));
    }

    private static List<RunEvent.ConsumerTried> trials(Evidence evidence, boolean underFault) {
        return evidence.run().consumers().stream()
                .filter(tried -> tried.outcome() != ConsumerOutcome.WORKED && (tried.fault() != null) == underFault)
                .toList();
    }

    /// Every signal in every stage, signal by signal.
    static List<Reading> readings(Evidence evidence) {
        List<Reading> readings = new ArrayList<>();
        for (Signal signal : evidence.plan().signals()) {
            for (RunEvent.StageMeasured stage : evidence.run().stages()) {
                readings.add(new Reading(signal, stage, stage.summary().value(signal)));
            }
        }
        return readings;
    }

    private static List<ForecastReading> forecastReadings(Evidence evidence) {
        return dev.plimsoll.model.learning.forecast.ForecastReading.of(evidence.run()).stream()
                .map(read -> new ForecastReading(
                        read.interval(),
                        read.signal(),
                        read.stage() == null ? null : new Reading(read.signal(), read.stage(), read.value())))
                .toList();
    }
}
