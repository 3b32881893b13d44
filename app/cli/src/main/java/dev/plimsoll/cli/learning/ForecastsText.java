package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.ForecastReading;
import dev.plimsoll.model.learning.forecast.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How good forecasts have been, for people to read in a terminal.
public final class ForecastsText {
    private ForecastsText() {}

    public static String of(Lessons.Forecasts forecasts) {
        Table table = new Table().row("", "INTERVALS THAT HELD", "95 % CONFIDENCE", "n", "BRIER SCORE", "n");
        row(table, "all", forecasts.all());
        rows(table, "service ", forecasts.byService());
        rows(table, "plan ", forecasts.byPlan());
        rows(table, "", forecasts.byQuarter());
        return sentence(forecasts.all()) + table.render("") + deviations(forecasts.deviations());
    }

    private static String sentence(Calibration all) {
        Scores.Share share = all.intervals();
        if (share.n() == 0) {
            return "No forecast interval has met a measured value yet.\n";
        }
        String fits = share.allows(Calibration.PROMISED)
                ? "which fits the four of five that they promise"
                : share.value() < Calibration.PROMISED
                        ? "fewer than the four of five that they promise: the intervals are too narrow"
                        : "more than the four of five that they promise: the intervals are too wide";
        return share.hits() + " of " + Words.count(share.n(), "forecast interval") + " held the value, " + fits
                + ". Brier score: 0 is perfect, 2 the worst.\n";
    }

    private static void rows(Table table, String kind, Map<String, Calibration> all) {
        all.forEach((name, one) -> row(table, kind + name, one));
    }

    private static void row(Table table, String name, Calibration one) {
        Scores.Share share = one.intervals();
        table.row(
                name,
                share.n() == 0 ? "-" : percent(share.value()),
                share.n() == 0 ? "-" : percent(share.low()) + " to " + percent(share.high()),
                String.valueOf(share.n()),
                one.verdicts() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", one.brier()),
                String.valueOf(one.verdicts()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String deviations(List<Lessons.Answered> deviations) {
        if (deviations.isEmpty()) {
            return "";
        }
        Table table = new Table().row("RUN", "PLAN", "SIGNAL", "FORECAST", "CAME", "EVIDENCE", "ADJUSTED", "BECAUSE");
        for (Lessons.Answered answered : deviations) {
            Calibration.Deviation deviation = answered.deviation();
            ForecastReading reading = deviation.reading();
            Signal signal = reading.signal();
            table.row(
                    deviation.run().id().value(),
                    deviation.run().start().planId().value(),
                    reading.signal().name(),
                    signal.format(reading.interval().low()) + " to "
                            + signal.format(reading.interval().high()),
                    signal.format(reading.value()),
                    deviation.run().id() + ":e" + deviation.event(),
                    answer(answered),
                    answered.answer() == null ? "" : answered.answer().because());
        }
        long open = deviations.stream().filter(Lessons.Answered::open).count();
        return "\nValues outside their intervals; " + Words.count(open, "large one") + " without a decision.\n"
                + table.render("");
    }

    private static String answer(Lessons.Answered answered) {
        var answer = answered.answer();
        return answer == null
                ? (answered.open() ? "decide: model, dataset, configuration or nothing" : "-")
                : answer.chosen();
    }
}
