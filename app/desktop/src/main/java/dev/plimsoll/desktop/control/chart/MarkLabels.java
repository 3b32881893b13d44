package dev.plimsoll.desktop.control.chart;

import java.util.List;

/// Places the names of marks in the plot, so that no line of a limit runs through them.
final class MarkLabels {
    private static final double GAP = 3;

    private MarkLabels() {}

    /// The upper edge of the names: as high as the lines of limits allow.
    ///
    /// @param top upper edge of the plot
    /// @param bottom its lower edge
    /// @param height of a name
    /// @param lines where lines of limits run
    static double top(double top, double bottom, double height, List<Double> lines) {
        double at = top + GAP;
        for (double line : lines.stream().sorted().toList()) {
            if (line > at - GAP && line < at + height + GAP) {
                at = line + GAP;
            }
        }
        // A plot that has no room between its lines: on one of them it is still seen which mark it is.
        return at + height > bottom ? top + GAP : at;
    }
}
