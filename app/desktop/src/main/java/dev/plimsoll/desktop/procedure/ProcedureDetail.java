package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureLint;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A procedure to read, to start and to write, or one time that it is done, with its steps to tick.
final class ProcedureDetail extends StackPane {
    private final ProcedureModel model;
    private final Consumer<String> chooseEvidence;

    ProcedureDetail(ProcedureModel model, Consumer<String> chooseEvidence) {
        this.model = model;
        this.chooseEvidence = chooseEvidence;
        model.procedureProperty().subscribe(_ -> show());
        model.executionProperty().subscribe(_ -> show());
        model.drafting().formProperty().subscribe(_ -> show());
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                seconds.stop();
            } else {
                seconds.play();
            }
        });
    }

    private void show() {
        ExecutionState execution = model.executionProperty().get();
        ProcedureState procedure = model.procedureProperty().get();
        ProcedureForm form = model.drafting().formProperty().get();
        if (form != null) {
            getChildren().setAll(new ProcedureFormView(model, form));
        } else if (execution != null) {
            page(tr("Execution %s", execution.id()), execution(execution));
        } else if (procedure != null) {
            page(tr("Procedure %s", procedure.id()), procedure(procedure));
        } else {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.CHECK_SQUARE,
                            tr("No procedure is chosen"),
                            tr("A procedure is written when nobody is in a hurry, and done step by step when"
                                    + " somebody is. Every step is on disk before the next.")));
        }
    }

    private void page(String name, VBox page) {
        page.getStyleClass().addAll("detail-column", "detail-page");
        ScrollPane scroll = Reading.page(new ScrollPane(page));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(name);
        getChildren().setAll(scroll);
    }

    private VBox procedure(ProcedureState state) {
        Button start = Action.of(
                        trIn("procedure", "Start"),
                        tr("Do version %d of this procedure, step by step", state.version()),
                        Feather.PLAY,
                        model::start)
                .button("accent");
        start.setId("start-procedure");
        Button change = Action.of(
                        tr("Change"),
                        tr("Write its next version; what is being done stays as it was begun"),
                        Feather.EDIT_2,
                        model::change)
                .button();
        change.setId("change-procedure");
        VBox page = new VBox(
                row(Words.wrapped(state.id() + "  " + state.procedure().title(), "title-4"), start, change),
                Words.wrapped(state.procedure().purpose(), "text-muted"),
                Grid.of(
                        List.of(tr("Step"), tr("What to do"), tr("Who"), tr("Target")),
                        state.procedure().steps().stream()
                                .map(step -> List.of(step.name(), step.text(), who(step), target(step)))
                                .toList(),
                        ""));
        List<String> lacks = ProcedureLint.of(state.procedure());
        if (!lacks.isEmpty()) {
            VBox list = new VBox();
            list.setId("procedure-lacks");
            lacks.forEach(one -> list.getChildren().add(Words.wrapped(told(one))));
            page.getChildren().add(Pages.part(tr("What it lacks"), list));
        }
        return page;
    }

    private static String who(Step step) {
        return step.role().isEmpty() ? tr("anybody") : step.role();
    }

    private static String target(Step step) {
        java.time.Duration target = step.target();
        return (step.mandatory() ? tr("must be done") : tr("may be skipped"))
                + (target == null ? "" : ", " + Words.time(target));
    }

    private VBox execution(ExecutionState state) {
        VBox page = new VBox(row(
                Words.wrapped(state.id() + "  " + state.procedure().title(), "title-4"), ExecutionWords.badge(state)));
        page.getChildren()
                .add(Words.wrapped(
                        tr(
                                "Started by %s, %s, version %d.",
                                state.start().by(),
                                Words.when(state.start().at()),
                                state.start().version()),
                        "text-muted"));
        Step current = state.current().orElse(null);
        for (Step step : state.procedure().steps()) {
            page.getChildren().add(step(state, step, step.equals(current)));
        }
        if (!state.over()) {
            page.getChildren().add(end(state));
        }
        return page;
    }

    private Node step(ExecutionState state, Step step, boolean current) {
        Label name = Words.wrapped(step.name() + ", " + target(step) + ", " + who(step), "caption");
        VBox words = new VBox(name, Words.wrapped(step.text()));
        state.outcome(step.name())
                .ifPresent(event ->
                        words.getChildren().add(Words.wrapped(ExecutionWords.outcome(state, event), "gate-reason")));
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean open = state.outcome(step.name()).isEmpty() && !state.over();
        VBox box = new VBox(words);
        if (open) {
            box.getChildren().add(acts(step, current));
        }
        if (open && current) {
            box.getChildren().add(timer(step));
        }
        box.getStyleClass().addAll("step-box", open ? current ? "now" : "open" : "ended");
        return box;
    }

    private Node acts(Step step, boolean current) {
        TextField note = new TextField();
        note.setPromptText(
                step.mandatory() ? tr("Note for the record (may be empty)") : tr("Note, or the reason to skip it"));
        note.setAccessibleText(tr("Note on step %s", step.name()));
        Tie.both(note, note.textProperty(), model.note(step.name()));
        HBox.setHgrow(note, Priority.ALWAYS);
        Button tick = Action.of(tr("Tick"), tr("It is done"), Feather.CHECK, () -> model.tick(step.name()))
                .button(current ? "accent" : "tick");
        tick.setId("tick-" + step.name());
        HBox row = row(note, tick);
        if (!step.mandatory()) {
            row.getChildren()
                    .add(Action.of(
                                    tr("Skip"),
                                    tr("It is not done, for the reason beside"),
                                    Feather.SKIP_FORWARD,
                                    () -> model.skip(step.name()))
                            .button());
        }
        row.getChildren()
                .add(Action.of(
                                tr("Attach…"),
                                step.evidence().isEmpty()
                                        ? tr("A file that shows that it is done")
                                        : tr("This step wants evidence: %s", step.evidence()),
                                Feather.PAPERCLIP,
                                () -> chooseEvidence.accept(step.name()))
                        .button());
        return row;
    }

    private Node timer(Step step) {
        Label label = new Label();
        label.getStyleClass().add("gate-reason");
        label.textProperty()
                .bind(model.elapsedProperty()
                        .map(elapsed -> model.late(step)
                                ? tr("At this step for %s, longer than it should take.", Words.time(elapsed))
                                : tr("At this step for %s.", Words.time(elapsed))));
        return label;
    }

    private Node end(ExecutionState state) {
        TextField reason = new TextField();
        reason.setPromptText(tr("Why it is aborted"));
        reason.setAccessibleText(tr("Why it is aborted"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button finish = Action.of(
                        tr("Finish"), tr("Every step that must be done is done"), Feather.CHECK_CIRCLE, model::finish)
                .button("accent");
        finish.setId("finish-execution");
        finish.setDisable(!state.missing().isEmpty());
        Button abort = Action.of(
                        tr("Abort"),
                        tr("End it here; what was done stays on record"),
                        Feather.SLASH,
                        () -> model.abort(reason.getText()))
                .button();
        abort.disableProperty().bind(reason.textProperty().isEmpty());
        return row(finish, reason, abort);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
