package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.LoadWords;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.desktop.control.chart.LineChart;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The run screen.
public final class RunView extends VBox {
    /// What can be done from here.
    public record Actions(
            Action openSample,
            Action openPlan,
            Action openReport,
            Action reportIncident,
            Action saveEvidence,
            Action saveCertificate,
            Action clearAndRun,
            Action hold,
            Action resume) {}

    public RunView(RunModel model, HoldModel hold, CertificateModel certificate, Actions actions) {
        getStyleClass().add("screen");
        Node empty = new EmptyState(
                Feather.ACTIVITY,
                tr("No run yet"),
                tr("A run starts from an approved plan: open a plan, have a second person approve " + "it, press Run."),
                actions.openPlan().button("accent"),
                actions.openSample().button());
        Node work = work(model, hold, certificate, actions);
        empty.visibleProperty().bind(Present.not(model.runProperty()));
        work.visibleProperty().bind(Present.is(model.runProperty()));
        StackPane stack = new StackPane(work, empty);
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), stack);
    }

    private static Node work(RunModel model, HoldModel hold, CertificateModel certificate, Actions actions) {
        return new VBox(
                header(model),
                new PhaseStripView(model),
                new HoldView(hold, actions.hold(), actions.resume()),
                new VerdictView(model, deeds(model, actions)),
                new CertificateView(certificate, actions.saveCertificate()),
                course(model));
    }

    private static Node[] deeds(RunModel model, Actions actions) {
        Button again = actions.clearAndRun().button("accent");
        again.setId("clear-and-run");
        again.visibleProperty().bind(model.clearableProperty());
        again.managedProperty().bind(again.visibleProperty());
        Button incident = actions.reportIncident().button();
        incident.setId("incident-of-run");
        Button report = actions.openReport().button("accent");
        report.setId("open-report");
        Button[] deeds = {again, incident, report, actions.saveEvidence().button()};
        for (Button deed : deeds) {
            deed.setMinWidth(USE_PREF_SIZE);
        }
        return deeds;
    }

    /// What is measured and what happened, live or from the record.
    static Node course(RunModel model) {
        ObservableValue<@Nullable Run> measured = Seen.at(model.runProperty(), RunCharts.SHOWN);
        ObservableValue<ChartData> latency = Present.map(measured, RunCharts::latency, ChartData.empty(tr("Latency")));
        ObservableValue<ChartData> errors = Present.map(measured, RunCharts::errors, ChartData.empty(tr("Errors")));
        LineChart latencyChart = new LineChart(latency);
        latencyChart.setId("latency-chart");
        LineChart errorChart = new LineChart(errors);
        errorChart.setId("error-chart");
        Divided overTime = Divided.above(0.55, latencyChart, errorChart);
        SplitPane charts = new SplitPane(overTime);
        capacity(model, charts);
        Divided below = Divided.beside(
                0.5,
                titled(tr("What happened"), new EventLogView(model)),
                titled(tr("Consumers under each fault"), consumers(model)));
        Divided split = Divided.above(0.64, charts, below);
        VBox.setVgrow(split, Priority.ALWAYS);
        return split;
    }

    /// The rehearsal of the peak stands beside the charts over time once its first step is measured.
    private static void capacity(RunModel model, SplitPane charts) {
        ObservableValue<Optional<CapacityCurve>> curve = Present.map(
                Seen.at(model.runProperty(), List.of(RunEvent.LoadStepped.class)), Run::capacity, Optional.empty());
        CapacityView view = new CapacityView(curve);
        curve.map(Optional::isPresent).subscribe(rehearsed -> {
            charts.getItems().remove(view);
            if (rehearsed) {
                charts.getItems().add(view);
            }
        });
    }

    static HBox header(RunModel model) {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(Present.map(model.runProperty(), RunView::title, ""));
        Label environment = new Label();
        environment.getStyleClass().add("text-muted");
        environment.setMinWidth(0);
        environment
                .textProperty()
                .bind(Present.map(
                        model.runProperty(),
                        run -> tr(
                                "started by %s on %s",
                                run.start().by(), told(run.start().environment())),
                        ""));
        Label load = new Label();
        load.getStyleClass().add("text-muted");
        load.setMinWidth(USE_PREF_SIZE);
        load.textProperty()
                .bind(Present.map(
                        model.runProperty(),
                        run -> LoadWords.label(run.plan().workload().arrivals()),
                        ""));
        HBox row = new HBox(title, load, environment);
        row.getStyleClass().add("screen-header");
        row.setAlignment(Pos.BASELINE_LEFT);
        title.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private static String title(Run run) {
        return run.id() + "  " + run.plan().title();
    }

    private static Node consumers(RunModel model) {
        ObservableValue<@Nullable Run> tried = Seen.at(model.runProperty(), ConsumerTable.SHOWN);
        return new ConsumerTableView(Present.map(tried, ConsumerTable::of, ConsumerTable.EMPTY));
    }

    private static Node titled(String title, Node content) {
        Label label = new Label(title);
        label.getStyleClass().add("panel-title");
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox box = new VBox(label, content);
        box.getStyleClass().add("panel");
        return box;
    }
}
