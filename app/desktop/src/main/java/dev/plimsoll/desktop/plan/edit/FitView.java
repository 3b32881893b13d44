package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.LoadWords;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tools.jackson.core.JsonPointer;

/// Beside the load of a plan: what access logs tell of it, and the way to take that over.
final class FitView extends VBox {
    private static final JsonPointer LOAD = JsonPointer.compile("/workload");
    private static final JsonPointer PEAK = JsonPointer.compile("/terms/rig/peak");
    private static final double TIMES_THE_PEAK = 2;
    private static final int USUAL_TIMEOUT = 2_000;
    private static final int MOST_ROWS = 20;

    private final FitModel model;
    private final PlanEditorModel plan;
    private final VBox found = new VBox();

    /// @param choose asks for a log and reads it
    FitView(FitModel model, PlanEditorModel plan, Runnable choose) {
        this.model = model;
        this.plan = plan;
        getStyleClass().add("plan-form");
        setId("plan-fit");
        found.getStyleClass().add("form-section");
        getChildren()
                .addAll(
                        Words.wrapped(tr("From access logs"), "section-title"),
                        Words.wrapped(
                                tr("Which operations are called how often, and when requests come, as the service's own"
                                        + " logs tell: in the Common or Combined Log Format, or a JSON object a line."),
                                "field-hint"),
                        buttons(choose),
                        new ProblemPane(model.problemProperty()),
                        found);
        model.fitProperty().subscribe(this::show);
    }

    private Node buttons(Runnable choose) {
        Button add = Action.of(
                        tr("Read an access log…"),
                        tr("Several logs of one service are read together; gzip is read too"),
                        Feather.FILE_TEXT,
                        choose)
                .disabledWhen(model.readingProperty())
                .button();
        add.setId("read-access-log");
        Button cancel = Action.of(tr("Cancel the reading"), tr("Stop reading the log"), Feather.X, model::cancel)
                .button("flat");
        shownWhile(cancel, model.readingProperty());
        Button forget = Action.of(tr("Forget the logs"), tr("Begin again with other logs"), Feather.X, model::forget)
                .button();
        shownWhile(forget, model.logsProperty().map(logs -> !logs.isEmpty()));
        return Pages.row(add, cancel, forget);
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(@Nullable WorkloadFit fit) {
        found.getChildren().setAll(fit == null ? List.of() : nodes(fit));
    }

    private List<Node> nodes(WorkloadFit fit) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.wrapped(tr(
                "%d requests from %s to %s, in %s.",
                fit.requests(),
                Words.when(fit.from()),
                Words.when(fit.to()),
                model.logsProperty().get().stream()
                        .map(Path::getFileName)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")))));
        nodes.add(Pages.row(
                fit.arrivals().fits()
                        ? Badge.of(tr("It fits"), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                        : Badge.of(tr("Nearest only"), Feather.ALERT_TRIANGLE, Tone.WARNING),
                Pages.growing(Words.wrapped(LoadWords.sentence(fit.process()) + "."))));
        nodes.add(Words.wrapped(told(fit.arrivals().sentence()), "text-muted"));
        nodes.add(Words.wrapped(tr("Busiest ten seconds: %s requests a second.", CapacityCurve.rate(fit.busiest()))));
        nodes.add(Grid.of(
                List.of(tr("Operation"), tr("Requests"), tr("Share")),
                fit.counts().entrySet().stream()
                        .limit(MOST_ROWS)
                        .map(entry -> row(entry, fit.requests()))
                        .toList(),
                ""));
        leftOut(fit).forEach(line -> nodes.add(Words.wrapped(line, "text-muted")));
        nodes.add(taking(fit));
        return nodes;
    }

    private static List<String> row(Map.Entry<?, Long> entry, long all) {
        return List.of(
                String.valueOf(entry.getKey()),
                String.valueOf(entry.getValue()),
                String.format(Locale.ROOT, "%.2f %%", 100.0 * entry.getValue() / all));
    }

    private static List<String> leftOut(WorkloadFit fit) {
        List<String> lines = new ArrayList<>();
        int more = fit.counts().size() - MOST_ROWS;
        if (more > 0) {
            lines.add(trCount(more, "And %d more operation.", "And %d more operations."));
        }
        if (!fit.strangers().isEmpty()) {
            lines.add(tr(
                    "Not in the contract, so not in the load: %s.",
                    fit.strangers().keySet().stream().limit(MOST_ROWS).collect(Collectors.joining(", "))));
        }
        if (fit.unreadable() > 0) {
            lines.add(trCount(fit.unreadable(), "%d line is no request.", "%d lines are no requests."));
        }
        return lines;
    }

    private Node taking(WorkloadFit fit) {
        TextField scale =
                Pages.line(tr("By what its rates are multiplied"), tr("1, or 0.1 for a tenth"), model.scaleProperty());
        scale.setId("fit-scale");
        scale.setPrefColumnCount(8);
        ObservableValue<Boolean> barred = plan.barred().map(why -> !why.isEmpty());
        Button use = Action.of(
                        tr("Take as the load"),
                        tr("Put it in the place of the plan's load; saving the plan keeps it"),
                        Feather.CHECK,
                        this::takeLoad)
                .disabledWhen(barred)
                .button("accent");
        use.setId("take-load");
        Button peak = Action.of(
                        tr("Take as the peak"),
                        tr("Let runs of this plan rehearse twice the busiest ten seconds, in steps"),
                        Feather.TRENDING_UP,
                        () -> takePeak(fit))
                .disabledWhen(barred)
                .button();
        peak.setId("take-peak");
        HBox row = Pages.row(Pages.field(tr("Times its rates"), scale), use, peak);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private void takeLoad() {
        int timeout = plan.at(LOAD).path("timeout").asInt(USUAL_TIMEOUT);
        Workload workload = model.workload(timeout);
        if (workload != null) {
            plan.replace(LOAD, Json.mapper().valueToTree(workload));
        }
    }

    private void takePeak(WorkloadFit fit) {
        plan.replace(PEAK, Json.mapper().valueToTree(new Peak(fit.busiest(), TIMES_THE_PEAK, null, null, null)));
    }
}
