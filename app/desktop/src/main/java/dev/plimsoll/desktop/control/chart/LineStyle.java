package dev.plimsoll.desktop.control.chart;

import java.util.List;

/// How the n-th line of a chart is drawn, so that lines differ without colour.
///
/// @param colour name in the palette
/// @param dashes lengths of strokes and gaps; none for a solid line
record LineStyle(String colour, double width, List<Double> dashes) {
    private static final List<LineStyle> STYLES = List.of(
            new LineStyle("line-1", 2, List.of()),
            new LineStyle("line-2", 2, List.of(7.0, 4.0)),
            new LineStyle("line-3", 2, List.of(2.0, 4.0)));

    static LineStyle of(int index) {
        return STYLES.get(index % STYLES.size());
    }
}
