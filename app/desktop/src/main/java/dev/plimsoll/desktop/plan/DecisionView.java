package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.GateList;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.plan.PlanState;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The side of the plan where people decide: gates, approval, start.
final class DecisionView extends VBox {
    DecisionView(PlanModel model, Action startRun) {
        getStyleClass().add("decision");
        GateList list = new GateList();
        list.setId("gates");
        model.gates().subscribe(list::show);
        ScrollPane gates = Reading.page(new ScrollPane(list));
        gates.setFitToWidth(true);
        gates.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        gates.setAccessibleText(tr("Gates"));
        setVgrow(gates, Priority.ALWAYS);
        getChildren().addAll(heading(tr("Gates")), gates, approval(model), run(model, startRun));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static VBox approval(PlanModel model) {
        Area note = new Area(
                "approval-note",
                tr("Note of the approval"),
                tr("Note for the record (may be empty)"),
                2,
                model.noteProperty());
        ObservableValue<Boolean> barred =
                model.approvalBarred().flatMap(why -> model.busyProperty().map(busy -> busy || !why.isEmpty()));
        note.disableProperty().bind(barred);
        Action approve = Action.of(
                        tr("Approve"), tr("Approve exactly the content shown here"), Feather.CHECK, model::approve)
                .disabledWhen(barred);
        Button button = approve.button();
        button.setId("approve");
        button.setMaxWidth(Double.MAX_VALUE);
        Label given = reason(Present.map(model.stateProperty(), DecisionView::approvals, ""));
        VBox box = new VBox(heading(tr("Approval")), given, note, button, reason(model.approvalBarred()));
        box.getStyleClass().add("decision-part");
        return box;
    }

    private static String approvals(PlanState state) {
        return state.approvals().stream()
                .map(one -> one.note().isBlank()
                        ? tr("Approved by %s.", one.by())
                        : tr("Approved by %s: “%s”", one.by(), one.note()))
                .collect(Collectors.joining("\n"));
    }

    private static VBox run(PlanModel model, Action startRun) {
        Button button = startRun.button("accent");
        button.setId("start-run");
        button.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(button, reason(model.runWaits()));
        box.getStyleClass().add("decision-part");
        return box;
    }

    private static Label reason(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("reason");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
