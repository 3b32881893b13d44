package dev.plimsoll.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round numbers along an axis.
///
/// @param end the last value of the axis
/// @param ticks the values that are written, from 0 on
record Axis(double end, List<Double> ticks) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int[] ROUND_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    private static final int MOST_TIME_TICKS = 9;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /// A value axis that holds the highest value and ends at a round one, in about four steps.
    static Axis values(double highest) {
        double rough = Math.max(highest, 1e-6) / 4.6;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double round : ROUND) {
            if (rough <= round * power * (1 + 1e-9)) {
                step = round * power;
                break;
            }
        }
        int steps = (int) Math.max(1, Math.ceil(highest * 1.02 / step - 1e-9));
        return new Axis(steps * step, multiples(step, steps));
    }

    /// A time axis of exactly this length.
    static Axis time(double seconds) {
        double step = ROUND_SECONDS[ROUND_SECONDS.length - 1];
        for (int round : ROUND_SECONDS) {
            if (seconds / round <= MOST_TIME_TICKS) {
                step = round;
                break;
            }
        }
        while (seconds / step > MOST_TIME_TICKS) {
            step *= 2;
        }
        return new Axis(seconds, multiples(step, (int) Math.floor(seconds / step + 1e-9)));
    }

    /// An axis of exactly this length, with round numbers along it.
    static Axis upTo(double length) {
        List<Double> ticks = values(length).ticks();
        return new Axis(length, ticks.stream().filter(tick -> tick <= length).toList());
    }

    private static List<Double> multiples(double step, int steps) {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Minutes and seconds since the start: `1:05`.
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
