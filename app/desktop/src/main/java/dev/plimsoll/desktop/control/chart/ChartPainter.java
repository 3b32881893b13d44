package dev.plimsoll.desktop.control.chart;

import dev.plimsoll.desktop.control.chart.ChartData.Band;
import dev.plimsoll.desktop.control.chart.ChartData.Limit;
import dev.plimsoll.desktop.control.chart.ChartData.Mark;
import dev.plimsoll.desktop.control.chart.ChartData.Point;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws a chart once. Bands lie at the back, then grid, limits, lines and marks.
final class ChartPainter {
    /// Lengths in sizes of the text, so that a chart is read at 200 % as well.
    private static final double LEFT = 5.8;

    private static final double BOTTOM = 2.2;
    private static final double LABEL_ROW = 1.55;
    private static final double TICK_ROOM = 7.3;
    private static final double LINE = 2;

    private static final double RIGHT = 16;
    private static final int MOST_TICKS = 4;

    /// Room above the highest value, so that a limit's label stays on the picture.
    private static final double HEADROOM = 1.15;

    private final GraphicsContext pen;
    private final Palette colours;
    private final ChartData data;
    private final double em;
    private final double labelRow;
    private final Scale across;
    private final Scale values;
    private final BandLabels labels;
    private final double plotTop;

    ChartPainter(GraphicsContext pen, Palette colours, ChartData data, double width, double height) {
        this.pen = pen;
        this.colours = colours;
        this.data = data;
        this.em = pen.getFont().getSize();
        this.labelRow = LABEL_ROW * em;
        this.across = across(width);
        this.labels = BandLabels.place(data.bands(), across, pen.getFont());
        this.plotTop = 8 + labels.rows() * labelRow;
        double bottom = height - BOTTOM * em;
        int ticks = (int) Math.clamp((bottom - plotTop) / (LINE * em), 1, MOST_TICKS);
        this.values = Scale.upTo(Math.max(data.highest() * HEADROOM, 1e-6), ticks, bottom, plotTop);
    }

    private Scale across(double width) {
        double end = Math.max(data.until(), 1);
        int ticks = (int) Math.max(2, width / (TICK_ROOM * em));
        double step = switch (data.along()) {
            case TIME -> Scale.clockStep(end, ticks);
            case LOAD -> Scale.roundStep(end / ticks);
        };
        return Scale.exactly(end, step, LEFT * em, width - RIGHT);
    }

    Scale across() {
        return across;
    }

    void paint() {
        bands();
        grid();
        limits();
        for (int i = 0; i < data.series().size(); i++) {
            line(data.series().get(i).points(), LineStyle.of(i));
        }
        marks();
    }

    private void bands() {
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        for (BandLabels.Placed placed : labels.placed()) {
            Band band = placed.band();
            double from = across.pixel(band.from());
            double to = across.pixel(band.to() == null ? data.until() : band.to());
            pen.setFill(colours.get("band"));
            pen.fillRect(from, plotTop, Math.max(to - from, 1), values.from() - plotTop);
            pen.setStroke(colours.get("band-edge"));
            pen.setLineWidth(1);
            pen.setLineDashes();
            double labelY = 8 + placed.row() * labelRow + labelRow / 2;
            pen.strokeLine(snap(from), labelY, snap(from), values.from());
            pen.strokeLine(snap(to), plotTop, snap(to), values.from());
            pen.setFill(colours.get("text"));
            pen.fillText(band.label(), placed.x(), labelY);
        }
    }

    private void grid() {
        pen.setLineWidth(1);
        pen.setLineDashes();
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        for (double tick : values.ticks()) {
            pen.setStroke(colours.get("grid"));
            pen.strokeLine(across.from(), snap(values.pixel(tick)), across.to(), snap(values.pixel(tick)));
            pen.setFill(colours.get("muted"));
            pen.fillText(round(data.format().apply(tick)), across.from() - 8, values.pixel(tick));
        }
        pen.setTextAlign(TextAlignment.CENTER);
        for (double tick : across.ticks()) {
            pen.fillText(round(data.along().write(tick)), across.pixel(tick), values.from() + 1.2 * em);
        }
    }

    /// Ticks are round numbers: decimals of nothing say nothing.
    private static String round(String tick) {
        return tick.replaceAll("\\.0(?=[ /])", "");
    }

    private void limits() {
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.BOTTOM);
        for (Limit limit : data.limits()) {
            double y = values.pixel(limit.value());
            pen.setStroke(colours.get("limit"));
            pen.setLineWidth(1.5);
            pen.setLineDashes(10, 3, 2, 3);
            pen.strokeLine(across.from(), y, across.to(), y);
            pen.setFill(colours.get("limit"));
            pen.fillText(limit.label(), across.from() + 6, y - 2);
        }
        pen.setLineDashes();
    }

    private void line(List<Point> points, LineStyle style) {
        pen.setStroke(colours.get(style.colour()));
        pen.setLineWidth(style.width());
        pen.setLineDashes(
                style.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        pen.setLineCap(StrokeLineCap.ROUND);
        for (Polyline piece : Polyline.of(points, across, values)) {
            pen.strokePolyline(piece.xs(), piece.ys(), piece.length());
        }
        pen.setLineDashes();
    }

    private void marks() {
        pen.setTextBaseline(VPos.TOP);
        List<Double> lines =
                data.limits().stream().map(limit -> values.pixel(limit.value())).toList();
        double labelTop = MarkLabels.top(plotTop, values.from(), em, lines);
        for (Mark mark : data.marks()) {
            double x = snap(across.pixel(mark.at()));
            pen.setStroke(colours.get("mark"));
            pen.setLineWidth(2);
            pen.strokeLine(x, plotTop, x, values.from());
            pen.setFill(colours.get("mark"));
            boolean late = x > (across.from() + across.to()) / 2;
            pen.setTextAlign(late ? TextAlignment.RIGHT : TextAlignment.LEFT);
            pen.fillText(mark.label(), late ? x - 5 : x + 5, labelTop);
        }
    }

    private static double snap(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
