package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How good the forecasts of a part of the work have been.
///
/// @param name all, a service, a plan or a quarter
record CalibrationRow(String name, Calibration calibration) {
    static List<CalibrationRow> of(Lessons.Forecasts forecasts) {
        List<CalibrationRow> rows = new ArrayList<>();
        rows.add(new CalibrationRow(trIn("forecasts", "All"), forecasts.all()));
        add(rows, tr("Service %s"), forecasts.byService());
        add(rows, tr("Plan %s"), forecasts.byPlan());
        add(rows, tr("Quarter %s"), forecasts.byQuarter());
        return rows;
    }

    /// @param kind with a place for the name
    private static void add(List<CalibrationRow> rows, String kind, Map<String, Calibration> all) {
        all.forEach((name, one) -> rows.add(new CalibrationRow(kind.formatted(name), one)));
    }

    private Scores.Share share() {
        return calibration.intervals();
    }

    /// The share of intervals that held the value, with its own interval and n: a share alone says too much.
    String held() {
        return share().n() == 0
                ? tr("nothing measured")
                : tr(
                        "%s (%s to %s with 95 %% confidence)",
                        percent(share().value()), percent(share().low()), percent(share().high()));
    }

    String intervals() {
        return String.valueOf(share().n());
    }

    String brier() {
        return calibration.verdicts() == 0
                ? tr("no verdict forecast")
                : String.format(Locale.ROOT, "%.3f", calibration.brier());
    }

    String verdicts() {
        return String.valueOf(calibration.verdicts());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /// What all of it comes to, in a sentence.
    String sentence() {
        if (share().n() == 0) {
            return tr("No forecast interval has met a measured value yet.");
        }
        String promised = tr("%d of %d forecast intervals held the value.", share().hits(), share().n()) + " ";
        if (share().allows(Calibration.PROMISED)) {
            return promised + tr("That fits the four of five that they promise.");
        }
        return promised
                + (share().value() < Calibration.PROMISED
                        ? tr("They promise four of five: the intervals are too narrow.")
                        : tr("They promise four of five: the intervals are too wide."));
    }
}
