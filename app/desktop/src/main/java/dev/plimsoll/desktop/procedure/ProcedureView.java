package dev.plimsoll.desktop.procedure;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureState;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The procedures screen: the procedures and their executions at the left, what is chosen at the right.
public final class ProcedureView extends VBox {
    /// @param chooseEvidence asks for a file for a step and attaches it
    public ProcedureView(ProcedureModel model, Consumer<String> chooseEvidence) {
        getStyleClass().add("screen");
        setId("procedures");
        SplitPane lists = new SplitPane(procedures(model), executions(model));
        lists.setOrientation(Orientation.VERTICAL);
        SplitPane split = new SplitPane(lists, new ProcedureDetail(model, chooseEvidence));
        split.setDividerPositions(0.42);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
    }

    private static Node procedures(ProcedureModel model) {
        RecordTable<ProcedureState> table = new RecordTable<>(
                "procedure-list",
                "Procedures of this workspace",
                model.procedures(),
                List.of(
                        Column.of("Name", 70, state -> state.id().value()),
                        Column.of("Kind", 90, state -> state.procedure().kind().word()),
                        Column.of("Title", 220, state -> state.procedure().title()),
                        Column.of(
                                "Owner", 90, state -> state.procedure().owner().account())),
                "No procedure yet. Write one with: plimsoll procedure new FILE",
                state -> model.open(state.id()));
        return titled("Procedures", table);
    }

    private static Node executions(ProcedureModel model) {
        RecordTable<ExecutionState> table = new RecordTable<>(
                "execution-list",
                "Times that procedures were done",
                model.executions(),
                List.of(
                        Column.of("Name", 70, state -> state.id().value()),
                        Column.of("Procedure", 200, state -> state.procedure().title()),
                        Column.of("State", 130, ExecutionWords::state, ExecutionWords::badge),
                        Column.of(
                                "Started",
                                150,
                                state -> Words.when(state.start().at()))),
                "Nothing was done yet. Choose a procedure and start it.",
                state -> model.open(state.id()));
        return titled("Done, and being done", table);
    }

    private static Node titled(String title, Node table) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(heading, table);
    }
}
