package dev.plimsoll.desktop.control.chart;

import dev.plimsoll.desktop.control.chart.ChartData.Band;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Places the names of bands above the plot, in as few rows as keep them from covering each other.
///
/// @param rows how many rows are used
record BandLabels(List<Placed> placed, int rows) {
    /// @param x left edge of the text
    /// @param row 0 for the top row
    record Placed(Band band, double x, int row) {}

    static BandLabels place(List<Band> bands, Scale time, Font font) {
        List<Placed> placed = new ArrayList<>();
        List<Double> rowEnds = new ArrayList<>();
        for (Band band : bands) {
            double width = width(band.label(), font);
            double x = Math.max(time.from(), Math.min(time.pixel(band.from()) + 4, time.to() - width));
            int row = 0;
            while (row < rowEnds.size() && rowEnds.get(row) > x) {
                row++;
            }
            if (row == rowEnds.size()) {
                rowEnds.add(0.0);
            }
            rowEnds.set(row, x + width + 8);
            placed.add(new Placed(band, x, row));
        }
        return new BandLabels(placed, rowEnds.size());
    }

    private static double width(String label, Font font) {
        Text text = new Text(label);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
