package dev.plimsoll.model.evidence.detect;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Warns before a measure crosses its budget: "will cross in 4 min at this slope". Five windows make a point, their
/// median; over the last 2, 4 or 8 minutes, the shortest first, it asks whether there is a trend at all (Mann and
/// Kendall's test with a limit of five standard deviations, so that a flat series never has one) and takes its slope
/// (the median of the slopes between all pairs; Theil, Sen). It is silent once the budget is crossed.
public final class BudgetForecast implements WindowDetector {
    public static final String NAME = "budget-forecast";

    private static final int WINDOWS_A_POINT = 5;
    private static final int[] STRETCHES = {24, 48, 96};
    private static final int LONGEST = 96;
    private static final double TREND = 5;

    /// No trend is seen in less.
    public static final Duration LEAST = Duration.ofSeconds((long) WINDOWS_A_POINT * STRETCHES[0]);

    private final Signal signal;
    private final Condition budget;
    private final Duration ahead;
    private final List<Double> pending = new ArrayList<>();
    private final List<TrendLine.Point> points = new ArrayList<>();

    /// @param signal whose condition of success is the budget
    /// @param ahead crossings later than this are not worth a warning yet
    public BudgetForecast(Signal signal, Duration ahead) {
        this.signal = signal;
        this.budget = signal.success();
        this.ahead = ahead;
    }

    @Override
    public Optional<Alarm> see(SignalWindow window) {
        double value = window.value(signal);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        pending.add(value);
        if (pending.size() < WINDOWS_A_POINT) {
            return Optional.empty();
        }
        long now = WindowDetector.endOf(window);
        pending.sort(null);
        points.add(new TrendLine.Point(now / 1e9, pending.get(WINDOWS_A_POINT / 2)));
        pending.clear();
        if (points.size() > LONGEST) {
            points.removeFirst();
        }
        return trend().flatMap(line -> warning(line, now));
    }

    private Optional<TrendLine> trend() {
        for (int length : STRETCHES) {
            if (points.size() >= length) {
                List<TrendLine.Point> last = points.subList(points.size() - length, points.size());
                if (Math.abs(TrendLine.deviations(last)) >= TREND) {
                    return Optional.of(TrendLine.through(last));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Alarm> warning(TrendLine line, long now) {
        double level = line.at(now / 1e9);
        double seconds = (budget.limit() - level) / line.slope();
        if (!budget.holds(level) || !(seconds > 0 && seconds <= ahead.toSeconds())) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "The %s is %s and will cross its budget (%s) in %s at this slope, %s in a minute.",
                signal.label(),
                signal.format(level),
                budget.format(signal),
                words(seconds),
                signed(line.slope() * 60));
        long since = now - (long) ((now / 1e9 - line.start()) * 1e9);
        return Optional.of(
                new Alarm(NAME, signal.label(), line.at(line.start()), budget.limit(), since, now, sentence));
    }

    private static String words(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    private String signed(double perMinute) {
        return (perMinute < 0 ? "-" : "+") + signal.format(Math.abs(perMinute));
    }

    @Override
    public void restart() {
        pending.clear();
        points.clear();
    }
}
