package dev.plimsoll.desktop.control.chart;

/// How the n-th line of a chart is drawn, so that lines differ without colour.
enum LineStyle {
    SOLID("line-1", 2.0),
    DASHED("line-2", 2.0, 7, 4),
    DOTTED("line-3", 2.0, 2, 4);

    private final String colour;
    private final double width;
    private final double[] dashes;

    LineStyle(String colour, double width, double... dashes) {
        this.colour = colour;
        this.width = width;
        this.dashes = dashes;
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

    double[] dashes() {
        return dashes.clone();
    }
}
