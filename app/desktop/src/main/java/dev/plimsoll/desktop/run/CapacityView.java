package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.desktop.control.chart.LineChart;
import dev.plimsoll.model.capacity.CapacityCurve;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the service made of a peak: the finding in words, and the two charts over the load.
final class CapacityView extends VBox {
    CapacityView(ObservableValue<Optional<CapacityCurve>> curve) {
        setId("capacity");
        getStyleClass().add("panel");
        Label title = new Label(tr("Rehearsal of the peak"));
        title.getStyleClass().add("panel-title");
        Label finding = Words.wrapped("", "capacity-finding");
        finding.textProperty()
                .bind(curve.map(found -> found.map(CapacityWords::of).orElse("")));
        Divided charts = Divided.above(
                0.5,
                chart("capacity-answers", curve, CapacityCharts::answers),
                chart("capacity-latency", curve, CapacityCharts::latency));
        VBox page = new VBox(finding, charts);
        setVgrow(charts, Priority.ALWAYS);
        ScrollPane scroll = Reading.page(new ScrollPane(page));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(tr("Rehearsal of the peak"));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    private static LineChart chart(
            String id, ObservableValue<Optional<CapacityCurve>> curve, Function<CapacityCurve, ChartData> drawn) {
        LineChart chart = new LineChart(
                curve.map(found -> found.map(drawn).orElseGet(() -> ChartData.empty(tr("Rehearsal of the peak")))));
        chart.setId(id);
        return chart;
    }
}
