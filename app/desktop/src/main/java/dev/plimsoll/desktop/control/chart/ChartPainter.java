package dev.plimsoll.desktop.control.chart;

import dev.plimsoll.desktop.control.chart.ChartData.Band;
import dev.plimsoll.desktop.control.chart.ChartData.Limit;
import dev.plimsoll.desktop.control.chart.ChartData.Mark;
import dev.plimsoll.desktop.control.chart.ChartData.Point;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws a chart once. Bands lie at the back, then grid, limits, lines and marks.
final class ChartPainter {
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 24;
    private static final double LABEL_ROW = 17;
    /// Room above the highest value, so that a limit's label stays on the picture.
    private static final double HEADROOM = 1.15;

    private final GraphicsContext pen;
    private final Palette colours;
    private final ChartData data;
    private final Scale time;
    private final Scale values;
    private final BandLabels labels;
    private final double plotTop;

    ChartPainter(GraphicsContext pen, Palette colours, ChartData data, double width, double height) {
        this.pen = pen;
        this.colours = colours;
        this.data = data;
        double end = Math.max(data.until(), 1);
        this.time = Scale.exactly(end, Scale.clockStep(end, (int) Math.max(2, width / 80)), LEFT, width - RIGHT);
        this.labels = BandLabels.place(data.bands(), time, pen.getFont());
        this.plotTop = 8 + labels.rows() * LABEL_ROW;
        this.values = Scale.upTo(Math.max(data.highest() * HEADROOM, 1e-6), 4, height - BOTTOM, plotTop);
    }

    Scale time() {
        return time;
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
            double from = time.pixel(band.from());
            double to = time.pixel(band.to() == null ? data.until() : band.to());
            pen.setFill(colours.get("band"));
            pen.fillRect(from, plotTop, Math.max(to - from, 1), values.from() - plotTop);
            pen.setStroke(colours.get("band-edge"));
            pen.setLineWidth(1);
            pen.setLineDashes();
            double labelY = 8 + placed.row() * LABEL_ROW + LABEL_ROW / 2;
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
            pen.strokeLine(time.from(), snap(values.pixel(tick)), time.to(), snap(values.pixel(tick)));
            pen.setFill(colours.get("muted"));
            pen.fillText(tick(tick), time.from() - 8, values.pixel(tick));
        }
        pen.setTextAlign(TextAlignment.CENTER);
        for (double tick : time.ticks()) {
            pen.fillText(clock(tick), time.pixel(tick), values.from() + 13);
        }
    }

    /// Ticks are round numbers: decimals of nothing say nothing.
    private String tick(double value) {
        return data.format().apply(value).replace(".0 ", " ");
    }

    private void limits() {
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.BOTTOM);
        for (Limit limit : data.limits()) {
            double y = values.pixel(limit.value());
            pen.setStroke(colours.get("limit"));
            pen.setLineWidth(1.5);
            pen.setLineDashes(10, 3, 2, 3);
            pen.strokeLine(time.from(), y, time.to(), y);
            pen.setFill(colours.get("limit"));
            pen.fillText(limit.label(), time.from() + 6, y - 2);
        }
        pen.setLineDashes();
    }

    private void line(List<Point> points, LineStyle style) {
        pen.setStroke(colours.get(style.colour()));
        pen.setLineWidth(style.width());
        pen.setLineDashes(
                style.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        pen.setLineCap(StrokeLineCap.ROUND);
        for (Polyline piece : Polyline.of(points, time, values)) {
            pen.strokePolyline(piece.xs(), piece.ys(), piece.length());
        }
        pen.setLineDashes();
    }

    private void marks() {
        pen.setTextBaseline(VPos.TOP);
        for (Mark mark : data.marks()) {
            double x = snap(time.pixel(mark.second()));
            pen.setStroke(colours.get("mark"));
            pen.setLineWidth(2);
            pen.strokeLine(x, plotTop, x, values.from());
            pen.setFill(colours.get("mark"));
            boolean late = x > (time.from() + time.to()) / 2;
            pen.setTextAlign(late ? TextAlignment.RIGHT : TextAlignment.LEFT);
            pen.fillText(mark.label(), late ? x - 5 : x + 5, plotTop + 3);
        }
    }

    private static double snap(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
