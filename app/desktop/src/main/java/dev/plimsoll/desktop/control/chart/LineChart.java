package dev.plimsoll.desktop.control.chart;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.chart.ChartData.Point;
import dev.plimsoll.desktop.control.chart.ChartData.Series;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;

/// Lines over time or over load on a canvas. Follows its snapshot, its size and the theme.
public final class LineChart extends VBox {
    /// Of the text that is read under the mouse.
    private static final double SMALL = 0.92;

    /// Of the plot, in pixels.
    private static final double LEAST_HEIGHT = 100;
    /// The same in sizes of its text: two names of values, that of a limit or a mark, and those below.
    private static final double LEAST_LINES = 8;

    private final ObservableValue<ChartData> data;
    private final Canvas canvas = new Canvas();
    private final Pane plot = new Pane(canvas);
    private final HBox legend = new HBox();
    private final Label reading = new Label();
    private final Palette colours = new Palette(
            this::paint, "text", "muted", "grid", "band", "band-edge", "limit", "mark", "line-1", "line-2", "line-3");

    public LineChart(ObservableValue<ChartData> data) {
        this.data = data;
        getStyleClass().add("time-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(data.map(ChartData::summary));
        Label title = new Label();
        title.textProperty().bind(data.map(ChartData::title));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        legend.getStyleClass().add("chart-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        reading.getStyleClass().add("chart-reading");
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox head = new HBox(title, legend, reading);
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.CENTER_LEFT);
        plot.setMinWidth(160);
        plot.setPrefHeight(190);
        setVgrow(plot, Priority.ALWAYS);
        canvas.widthProperty().bind(plot.widthProperty());
        canvas.heightProperty().bind(plot.heightProperty());
        canvas.widthProperty().subscribe(_ -> paint());
        canvas.heightProperty().subscribe(_ -> paint());
        reading.fontProperty().subscribe(font -> {
            plot.setMinHeight(Math.max(LEAST_HEIGHT, LEAST_LINES * font.getSize()));
            paint();
        });
        canvas.setOnMouseMoved(event -> read(event.getX()));
        canvas.setOnMouseExited(_ -> reading.setText(""));
        plot.getChildren().add(colours);
        getChildren().addAll(head, plot);
        data.map(chart -> chart.series().stream().map(Series::name).toList()).subscribe(_ -> legend());
        data.subscribe(_ -> paint());
    }

    private void legend() {
        legend.getChildren().clear();
        for (int i = 0; i < data.getValue().series().size(); i++) {
            LineStyle style = LineStyle.of(i);
            Line sample = new Line(0, 0, 26, 0);
            sample.getStyleClass().add("sample-" + style.colour());
            sample.setStrokeWidth(style.width());
            sample.getStrokeDashArray().setAll(style.dashes());
            Label name = new Label(data.getValue().series().get(i).name(), sample);
            name.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(name);
        }
    }

    private ChartPainter painter() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFont(Font.font(Math.rint(reading.getFont().getSize() * SMALL)));
        return new ChartPainter(pen, colours, data.getValue(), canvas.getWidth(), canvas.getHeight());
    }

    private void paint() {
        if (canvas.getWidth() < 100 || canvas.getHeight() < 60) {
            return;
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        painter().paint();
    }

    private void read(double x) {
        double at = painter().across().value(x);
        StringBuilder text = new StringBuilder();
        for (Series line : data.getValue().series()) {
            nearest(line, at).ifPresent(point -> {
                text.append(text.isEmpty() ? tr("at %s", data.getValue().along().write(point.at())) : "");
                text.append("   ").append(line.name()).append(' ');
                text.append(data.getValue().format().apply(point.value()));
            });
        }
        reading.setText(text.toString());
    }

    private static Optional<Point> nearest(Series line, double at) {
        return line.points().stream()
                .filter(point -> !Double.isNaN(point.value()))
                .min((a, b) -> Double.compare(Math.abs(a.at() - at), Math.abs(b.at() - at)));
    }
}
