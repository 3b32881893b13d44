package dev.plimsoll.desktop.control.chart;

import java.util.List;

/// How the n-th line of a chart is drawn, so that lines differ without colour.
enum LineStyle {
    SOLID("line-1", 2.0),
    DASHED("line-2", 2.0, 7.0, 4.0),
    DOTTED("line-3", 2.0, 2.0, 4.0);

    private final String colour;
    private final double width;
    private final List<Double> dashes;

    LineStyle(String colour, double width, Double... dashes) {
        this.colour = colour;
        this.width = width;
        this.dashes = List.of(dashes);
    }

    static LineStyle of(int index) {
        return values()[index % values().length];
    }

    String colour() {
        return colour;
    }

    double width() {
        return width;
    }

    List<Double> dashes() {
        return dashes;
    }
}
