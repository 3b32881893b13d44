package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Forecast;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a forecast from the command line.
public final class ForecastText {
    private ForecastText() {}

    /// @param signals each `SIGNAL=EXPECTED:LOW:HIGH`, numbers with `%` or `ms` where wanted, and if it is known
    ///     `:PASS/INCONCLUSIVE/FAIL`, the probability of each verdict of the signal
    /// @param verdicts each `VERDICT=PROBABILITY`
    /// @param present what is kept where nothing is said
    /// @throws Mistake if one of them cannot be read
    public static Forecast read(List<String> signals, List<String> verdicts, Forecast present) {
        List<Forecast.Interval> intervals =
                signals.stream().map(ForecastText::interval).toList();
        Map<Verdict, Double> probabilities = new EnumMap<>(Verdict.class);
        verdicts.forEach(text -> probability(text, probabilities));
        try {
            return new Forecast(
                    intervals.isEmpty() ? present.signals() : intervals,
                    probabilities.isEmpty() ? present.verdicts() : probabilities);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The forecast does not hold together: " + wrong.getMessage() + ".");
        }
    }

    private static Forecast.Interval interval(String text) {
        int equals = text.lastIndexOf('=');
        String[] numbers = text.substring(equals + 1).split(":", -1);
        if (equals < 1 || numbers.length < 3 || numbers.length > 4) {
            throw Mistake.of("A forecast is written SIGNAL=EXPECTED:LOW:HIGH, with :PASS/INCONCLUSIVE/FAIL if you know"
                    + " how probable each is, not '" + Visible.line(text) + "'.");
        }
        try {
            return new Forecast.Interval(
                    text.substring(0, equals).strip(),
                    number(numbers[0]),
                    number(numbers[1]),
                    number(numbers[2]),
                    numbers.length == 4 ? verdicts(numbers[3]) : Map.of());
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The forecast '" + Visible.line(text) + "' cannot be used: "
                    + Visible.line(String.valueOf(wrong.getMessage())) + ".");
        }
    }

    private static Map<Verdict, Double> verdicts(String text) {
        String[] three = text.split("/", -1);
        if (three.length != 3) {
            throw new IllegalArgumentException("three probabilities are needed, PASS/INCONCLUSIVE/FAIL, not " + text);
        }
        Map<Verdict, Double> verdicts = new EnumMap<>(Verdict.class);
        verdicts.put(Verdict.PASS, number(three[0]));
        verdicts.put(Verdict.INCONCLUSIVE, number(three[1]));
        verdicts.put(Verdict.FAIL, number(three[2]));
        return verdicts;
    }

    private static void probability(String text, Map<Verdict, Double> into) {
        int equals = text.indexOf('=');
        try {
            Verdict verdict = Verdict.valueOf(
                    text.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT));
            into.put(verdict, number(text.substring(equals + 1)));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("A probability is written VERDICT=P with a verdict of " + List.of(Verdict.values())
                    + " and P from 0 to 1, not '" + Visible.line(text) + "'.");
        }
    }

    /// A number with `%` or `ms` where wanted.
    ///
    /// @throws IllegalArgumentException if it is none, or not finite
    static double number(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        double value = digits.endsWith("%")
                ? Double.parseDouble(digits.substring(0, digits.length() - 1)) / 100
                : Double.parseDouble(digits.endsWith("ms") ? digits.substring(0, digits.length() - 2) : digits);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a finite number is needed, not " + text);
        }
        return value;
    }
}
