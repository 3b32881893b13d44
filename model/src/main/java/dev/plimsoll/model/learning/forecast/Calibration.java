package dev.plimsoll.model.learning.forecast;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.outcome.Quarter;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How good forecasts have been, over many runs. Runs whose verdict is ERROR or INVALID measured nothing and are left
/// out of the intervals; their verdict counts as one that came.
///
/// @param intervals how many held the value, of those that were measured; each is meant to in four of five
/// @param brier mean of the Brier scores of the forecast verdicts; NaN without one
/// @param verdicts how many verdicts had been forecast
public record Calibration(Scores.Share intervals, double brier, int verdicts) {
    /// What an interval of a plan promises.
    public static final double PROMISED = 0.8;

    public static Calibration of(Collection<Run> runs) {
        int hits = 0;
        int measured = 0;
        double sum = 0;
        int verdicts = 0;
        for (Run run : runs) {
            Verdict came = run.verdict().orElse(null);
            if (came == null) {
                continue;
            }
            if (valid(came)) {
                for (ForecastReading reading : ForecastReading.of(run)) {
                    measured += reading.measured() ? 1 : 0;
                    hits += reading.hit() ? 1 : 0;
                }
            }
            Map<Verdict, Double> given = run.plan().forecast().verdicts();
            if (!given.isEmpty()) {
                sum += Scores.brier(given, came);
                verdicts++;
            }
        }
        return new Calibration(Scores.wilson(hits, measured), verdicts == 0 ? Double.NaN : sum / verdicts, verdicts);
    }

    static boolean valid(Verdict verdict) {
        return verdict != Verdict.ERROR && verdict != Verdict.INVALID;
    }

    /// By service, in alphabetical order.
    public static Map<String, Calibration> byService(Collection<Run> runs) {
        return by(runs, run -> run.plan().scope().service());
    }

    /// By plan.
    public static Map<String, Calibration> byPlan(Collection<Run> runs) {
        return by(runs, run -> run.start().planId().value());
    }

    /// By quarter in UTC, oldest first: `2026 Q4`.
    public static Map<String, Calibration> byQuarter(Collection<Run> runs) {
        return by(runs, run -> Quarter.of(run.start().at()).toString());
    }

    private static Map<String, Calibration> by(Collection<Run> runs, Function<Run, String> key) {
        Map<String, List<Run>> groups = new TreeMap<>();
        runs.forEach(run ->
                groups.computeIfAbsent(key.apply(run), _ -> new ArrayList<>()).add(run));
        Map<String, Calibration> all = new TreeMap<>();
        groups.forEach((name, group) -> all.put(name, of(group)));
        return all;
    }

    /// The values outside their intervals, the furthest first.
    public static List<Deviation> deviations(Collection<Run> runs) {
        List<Deviation> all = new ArrayList<>();
        for (Run run : runs) {
            if (run.verdict().filter(Calibration::valid).isPresent()) {
                for (ForecastReading reading : ForecastReading.of(run)) {
                    RunEvent.StageMeasured stage = reading.stage();
                    if (stage != null && !reading.hit()) {
                        all.add(new Deviation(run, reading, run.events().indexOf(stage) + 1));
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble((Deviation one) -> one.reading().miss())
                .reversed()
                .thenComparing(one -> one.run().id().value())
                .thenComparing(one -> one.reading().signal().name()));
        return List.copyOf(all);
    }

    /// A value outside its interval. It asks what is adjusted: the model, the data, or the configuration.
    ///
    /// @param event where the value stands in the run's record, counted from 1
    public record Deviation(Run run, ForecastReading reading, int event) {
        /// Beyond the interval by more than half its width.
        public boolean large() {
            return reading.miss() > 0.5;
        }

        /// What was forecast and what came, in words that begin a sentence.
        public String words() {
            return "The forecast of '" + reading.signal().name() + "' missed in " + run.id() + " ("
                    + reading.signal().format(reading.value()) + " instead of "
                    + reading.signal().format(reading.interval().low()) + " to "
                    + reading.signal().format(reading.interval().high()) + ")";
        }

        /// How the question is put in the history of the plan, by which its answer is found again.
        public String question() {
            return "Forecast of '" + reading.signal().name() + "' missed in " + run.id() + ": what is adjusted?";
        }
    }
}
