package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.forecast.Scores;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was expected beside what came.
final class ForecastSection {
    private ForecastSection() {}

    static Section of(Evidence evidence, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        if (findings.forecasts().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("The plan holds no forecast of its signals.")));
        } else {
            intervals(evidence, findings, blocks);
            ForecastDecisions.of(evidence).ifPresent(blocks::add);
        }
        verdicts(evidence, blocks);
        return new Section("forecast", "Forecast against actual", blocks);
    }

    private static void intervals(Evidence evidence, Findings findings, List<Block> blocks) {
        List<List<Text>> rows = new ArrayList<>();
        for (Findings.ForecastReading forecast : findings.forecasts()) {
            rows.add(row(evidence, forecast));
        }
        long measured = findings.forecasts().stream()
                .filter(Findings.ForecastReading::measured)
                .count();
        long hits = findings.forecasts().stream()
                .filter(Findings.ForecastReading::hit)
                .count();
        blocks.add(new Block.Table(
                "Signals while faults acted",
                List.of(
                        Block.Column.text("Signal", 22),
                        Block.Column.number("Expected", 14),
                        Block.Column.text("Interval", 24),
                        Block.Column.number("Actual", 14),
                        Block.Column.text("Reading", 26)),
                rows));
        blocks.add(new Block.Paragraph(
                Text.of("The actual value is that of the stage under a fault in which the signal was"
                        + " furthest from success. " + hits + " of " + measured
                        + " measured intervals held the value; an interval is meant to hold it in four"
                        + " of five runs.")));
    }

    private static List<Text> row(Evidence evidence, Findings.ForecastReading forecast) {
        Forecast.Interval interval = forecast.interval();
        Findings.Reading actual = forecast.actual();
        return List.of(
                Text.empty().code(interval.signal()),
                Text.of(forecast.signal().format(interval.expected())),
                Text.of(forecast.signal().format(interval.low()) + " to "
                        + forecast.signal().format(interval.high())),
                actual == null
                        ? Text.of("not measured")
                        : Text.of(actual.written() + " ").ref(evidence.name(actual.stage())),
                standing(forecast));
    }

    private static Text standing(Findings.ForecastReading forecast) {
        Findings.Reading actual = forecast.actual();
        if (actual == null) {
            return Text.of("no reading");
        }
        String in = " in stage " + Evidence.stageName(actual.stage());
        String given = given(forecast, actual);
        if (forecast.hit()) {
            return Text.of("inside," + in + given);
        }
        boolean above = actual.value() > forecast.interval().high();
        return Text.empty().strong(above ? "above" : "below").and("," + in + given);
    }

    /// What the forecast gave to the verdict that the signal came to.
    private static String given(Findings.ForecastReading forecast, Findings.Reading actual) {
        Map<Verdict, Double> verdicts = forecast.interval().verdicts();
        Verdict came = forecast.signal().judge(actual.value());
        return verdicts.isEmpty() ? "" : "; " + came + " was given " + Words.percent(verdicts.getOrDefault(came, 0.0));
    }

    private static void verdicts(Evidence evidence, List<Block> blocks) {
        Map<Verdict, Double> given = evidence.plan().forecast().verdicts();
        if (given.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("The plan holds no forecast of the verdict.")));
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            boolean came = verdict == evidence.verdict();
            rows.add(List.of(
                    Text.of(verdict.name()),
                    Text.of(Words.percent(given.getOrDefault(verdict, 0.0))),
                    came ? Text.empty().strong("came") : Text.of("did not come")));
        }
        blocks.add(new Block.Table(
                "The verdict",
                List.of(
                        Block.Column.text("Verdict", 3),
                        Block.Column.number("Probability given", 3),
                        Block.Column.text("What came", 4)),
                rows));
        blocks.add(new Block.Paragraph(Text.of(String.format(
                Locale.ROOT,
                "The forecast gave %s to the verdict that came. Brier score: %.2f, where 0 is a perfect forecast and 2"
                        + " the worst. It is the sum over all verdicts of (p − o)², with p the probability given and o"
                        + " one for the verdict that came and zero for the others (G. W. Brier, Verification of"
                        + " forecasts expressed in terms of probability, Monthly Weather Review 78, 1950). One run says"
                        + " little about a forecaster; the score is for averages over many.",
                Words.percent(given.getOrDefault(evidence.verdict(), 0.0)),
                Scores.brier(given, evidence.verdict())))));
    }
}
