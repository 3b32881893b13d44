package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The state outside of Plimsoll that has to be its baseline when a run begins, as the plan has it and as it is now.
final class StatePart extends VBox {
    private final LifeModel model;

    StatePart(LifeModel model) {
        this.model = model;
        getStyleClass().add("page-part");
        VBox told = new VBox();
        told.getStyleClass().add("page-part");
        model.state()
                .flatMap(state -> model.readings().map(read -> told(state, read)))
                .orElse(List.of())
                .subscribe(nodes -> told.getChildren().setAll(nodes));
        getChildren().addAll(told, Pages.row(look(), take()));
    }

    private static List<Node> told(@Nullable PlanState plan, List<StateReading> read) {
        List<StateProbe> probes =
                plan == null ? List.of() : plan.plan().terms().rigged().state();
        Node what = Words.wrapped(
                probes.isEmpty()
                        ? tr("The plan looks at no state. Rows of a database, topics, keys of a cache or flags that"
                                + " outlive a run are named under Edit, Programs; a run begins only where they are"
                                + " their baseline.")
                        : tr("A run begins only where each of these is its baseline. Programs of the plan list them."));
        if (probes.isEmpty()) {
            return List.of(what);
        }
        return List.of(
                what,
                Grid.of(
                        List.of(tr("State"), tr("Baseline"), tr("Now")),
                        probes.stream()
                                .map(probe -> List.of(probe.name(), lines(probe), now(probe, read)))
                                .toList(),
                        ""));
    }

    private static String lines(StateProbe probe) {
        int lines = probe.baseline().size();
        return lines == 0 ? tr("Nothing") : trCount(lines, "%d line", "%d lines");
    }

    private static String now(StateProbe probe, List<StateReading> read) {
        return read.stream()
                .filter(one -> one.probe().equals(probe))
                .findFirst()
                .map(LifeWords::standing)
                .orElse(tr("Not looked at yet"));
    }

    private Node look() {
        return button(
                "look-at-state",
                Action.of(
                        tr("Look at it now"),
                        tr("Run the programs that list it, and compare with the baseline"),
                        Feather.EYE,
                        model::look),
                model.looksAtNothing());
    }

    private Node take() {
        ObservableValue<Boolean> barred = model.barred(PlanAction.REVISE).map(why -> !why.isEmpty());
        return button(
                "take-state",
                Action.of(
                        tr("Take it as the baseline"),
                        tr("Write down what is there now as what belongs there; the plan is approved anew"),
                        Feather.DOWNLOAD,
                        model::takeState),
                model.looksAtNothing().flatMap(none -> barred.map(not -> none || not)));
    }

    private Button button(String id, Action action, ObservableValue<Boolean> unable) {
        Button button = action.disabledWhen(
                        unable.flatMap(not -> model.busyProperty().map(busy -> busy || not)))
                .button();
        button.setId(id);
        return button;
    }
}
