package dev.plimsoll.desktop.control.chart;

import java.util.ArrayList;
import java.util.List;

/// Maps values from 0 upwards to pixels, with ticks at round numbers.
///
/// @param end the value at the far end
/// @param step from tick to tick
/// @param from pixel of 0
/// @param to pixel of `end`
record Scale(double end, double step, double from, double to) {

    /// A scale whose end is the first tick at or above `highest`.
    static Scale upTo(double highest, int ticks, double from, double to) {
        double step = roundStep(highest / ticks);
        return new Scale(Math.ceil(highest / step - 1e-9) * step, step, from, to);
    }

    /// A scale that ends exactly at `end`.
    static Scale exactly(double end, double step, double from, double to) {
        return new Scale(end, step, from, to);
    }

    /// The least of 1, 2, 5 times a power of ten that is not below `rough`.
    static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
        double factor = rough / power;
        double round = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
        return round * power;
    }

    /// The least of the steps a clock face has that gives at most `ticks` ticks.
    static double clockStep(double seconds, int ticks) {
        for (double step : new double[] {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900}) {
            if (seconds / step <= ticks) {
                return step;
            }
        }
        return 1800;
    }

    double pixel(double value) {
        return from + (to - from) * Math.min(value, end) / end;
    }

    double value(double pixel) {
        return (pixel - from) / (to - from) * end;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end + step * 1e-6; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
