package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The faults of the plan that come together, and the way to compose them.
final class StormPart extends VBox {
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 600;

    private final LifeModel model;
    private final Spinner<Integer> minutes = new Spinner<>(1, MOST_MINUTES, USUAL_MINUTES);

    StormPart(LifeModel model) {
        this.model = model;
        getStyleClass().add("page-part");
        VBox composed = new VBox();
        composed.getStyleClass().add("page-part");
        ObservableValue<List<Node>> told = Present.map(model.state(), state -> told(state.plan()), List.of());
        told.subscribe(nodes -> composed.getChildren().setAll(nodes));
        ObservableValue<Boolean> barred = model.barred(PlanAction.REVISE).map(why -> !why.isEmpty());
        Node form = form();
        form.disableProperty().bind(barred);
        getChildren().addAll(composed, form);
    }

    private static List<Node> told(ExperimentPlan plan) {
        List<PlannedFault> storm = storm(plan);
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.wrapped(
                tr("What each fault does to nobody alone, two of them may do together. A storm lets every two of the"
                        + " plan's faults come once at the same time; those on the messages of one operation take"
                        + " turns.")));
        if (!storm.isEmpty()) {
            nodes.add(Words.wrapped(trCount(
                    storm.size(),
                    "%d time faults come together; a run takes %s in all.",
                    "%d times faults come together; a run takes %s in all.",
                    Words.time(plan.length()))));
            nodes.add(Grid.of(
                    List.of(tr("Name"), tr("What comes together")),
                    storm.stream()
                            .map(fault -> List.of(fault.id(), together(plan, fault)))
                            .toList(),
                    ""));
        }
        return nodes;
    }

    private static List<PlannedFault> storm(ExperimentPlan plan) {
        return plan.faults().stream()
                .filter(fault -> fault.fault() instanceof CombinedFault)
                .toList();
    }

    /// By the names of the single faults, where the plan still has them.
    private static String together(ExperimentPlan plan, PlannedFault combined) {
        return combined.parts().stream()
                .map(part -> plan.faults().stream()
                        .filter(single -> single.fault().equals(part.fault()))
                        .findFirst()
                        .map(PlannedFault::id)
                        .orElseGet(() -> part.fault().description()))
                .collect(Collectors.joining(", "));
    }

    private Node form() {
        minutes.setId("storm-minutes");
        minutes.setEditable(true);
        minutes.setPrefWidth(110);
        minutes.setAccessibleText(tr("For how many minutes at most"));
        minutes.getEditor().setAccessibleText(tr("For how many minutes at most"));
        Button compose = Action.of(
                        tr("Compose a storm"),
                        tr("In place of the one that the plan has; fewer minutes let fewer faults meet"),
                        Feather.CLOUD_LIGHTNING,
                        () -> model.storm(minutes.getValue()))
                .disabledWhen(model.busyProperty())
                .button();
        compose.setId("compose-storm");
        Button remove = Action.of(
                        tr("Take the storm out"),
                        tr("The single faults stay in the plan"),
                        Feather.SUN,
                        model::withoutStorm)
                .disabledWhen(model.busyProperty())
                .button();
        remove.setId("remove-storm");
        ObservableValue<Boolean> has =
                Present.map(model.state(), state -> !storm(state.plan()).isEmpty(), false);
        remove.visibleProperty().bind(has);
        remove.managedProperty().bind(remove.visibleProperty());
        HBox row = Pages.row(Pages.field(tr("Minutes at most"), minutes), compose, remove);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }
}
