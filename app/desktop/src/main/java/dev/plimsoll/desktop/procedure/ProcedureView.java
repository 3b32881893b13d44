package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureState;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The procedures screen: the procedures and their executions at the left, what is chosen at the right.
public final class ProcedureView extends VBox {
    /// @param chooseEvidence asks for a file for a step and attaches it
    /// @param takeIn asks for a file and keeps it as a procedure
    public ProcedureView(ProcedureModel model, Consumer<String> chooseEvidence, Runnable takeIn) {
        getStyleClass().add("screen");
        setId("procedures");
        Divided lists = Divided.above(0.5, procedures(model, takeIn), executions(model));
        Divided split = Divided.beside(0.42, lists, new ProcedureDetail(model, chooseEvidence));
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
    }

    private static Node procedures(ProcedureModel model, Runnable takeIn) {
        RecordTable<ProcedureState> table = new RecordTable<>(
                "procedure-list",
                tr("Procedures of this workspace"),
                model.procedures(),
                List.of(
                        Column.of(tr("Name"), 70, state -> state.id().value()),
                        Column.of(
                                tr("Kind"),
                                90,
                                state -> tr(state.procedure().kind().word())),
                        Column.of(tr("Title"), 220, state -> state.procedure().title()),
                        Column.whole(tr("Last done"), 120, model::lastDone),
                        Column.of(
                                tr("Owner"),
                                90,
                                state -> state.procedure().owner().account())),
                tr("No procedure yet. Write one, or take one in from a file, with the buttons above."),
                state -> model.open(state.id()));
        table.mark(model.procedureProperty(), ProcedureState::id, ProcedureState::id);
        Button take = Action.of(
                        tr("Take in a file…"),
                        tr("Keep a procedure that was written as YAML or JSON; what it lacks is said"),
                        Feather.UPLOAD,
                        takeIn)
                .button();
        take.setId("take-procedure");
        Button fresh = Action.of(
                        tr("New procedure"),
                        tr("Write a checklist, a runbook or a playbook"),
                        Feather.PLUS,
                        model::begin)
                .button();
        fresh.setId("new-procedure");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the procedure that was written and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model.drafting()::takeUp)
                .button();
        again.setId("take-up-procedure");
        again.visibleProperty().bind(model.drafting().asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        VBox list = titled(tr("Procedures"), table);
        VBox head = new VBox(Pages.row(fresh, again, take));
        head.getStyleClass().add("list-head");
        list.getChildren().add(1, head);
        return list;
    }

    private static Node executions(ProcedureModel model) {
        RecordTable<ExecutionState> table = new RecordTable<>(
                "execution-list",
                tr("Times that procedures were done"),
                model.executions(),
                List.of(
                        Column.of(tr("Name"), 70, state -> state.id().value()),
                        Column.of(
                                tr("Procedure"), 200, state -> state.procedure().title()),
                        Column.of(tr("State"), 130, ExecutionWords::state, ExecutionWords::badge),
                        Column.of(
                                tr("Started"),
                                150,
                                state -> Words.when(state.start().at()))),
                tr("Nothing was done yet. Choose a procedure and start it."),
                state -> model.open(state.id()));
        table.mark(model.executionProperty(), ExecutionState::id, ExecutionState::id);
        return titled(tr("Done, and being done"), table);
    }

    private static VBox titled(String title, Node table) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(heading, table);
    }
}
