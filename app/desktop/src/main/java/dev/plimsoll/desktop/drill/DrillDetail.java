package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillPhase;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A drill as the person at the screen may see it.
final class DrillDetail {
    private final DrillModel model;
    private final DrillState state;
    private final Consumer<Object> open;
    private final Runnable compare;
    private final Node recurrences;

    DrillDetail(DrillModel model, DrillState state, Consumer<Object> open, Runnable compare, Node recurrences) {
        this.model = model;
        this.state = state;
        this.open = open;
        this.compare = compare;
        this.recurrences = recurrences;
    }

    Node node() {
        Drill drill = state.drill();
        VBox page = new VBox(
                Words.wrapped(state.id() + "  " + drill.title(), "title-4"),
                tools(drill),
                Grid.pairs(List.of(
                        List.of(tr("State"), model.state(state)),
                        List.of(tr("Led by"), drill.owner().account()),
                        List.of(tr("Roles"), roles(drill)),
                        List.of(tr("Until"), drill.due().toString()))));
        if (drill.lacksSupport() && !state.over()) {
            page.getChildren()
                    .add(Words.wrapped(
                            tr("Nobody plays customer support, and customers are hit first."), "problem-what"));
        }
        if (state.phase() != DrillPhase.PLANNED) {
            page.getChildren().addAll(clock(), times());
        }
        page.getChildren().add(injects());
        if (state.phase() == DrillPhase.RUNNING || state.phase() == DrillPhase.PAUSED) {
            page.getChildren().add(note());
        }
        page.getChildren().add(Pages.part(tr("Notes"), notes()));
        page.getChildren().add(ReadinessPart.of(state));
        if (state.over()) {
            page.getChildren().addAll(recurrences, new DebriefPane(model, state));
        }
        ScrollPane scroll = Pages.scrolled(tr("Drill %s", state.id()), page);
        scroll.setId("drill");
        return scroll;
    }

    private static String roles(Drill drill) {
        List<String> roles = drill.roles().stream()
                .map(role -> role.role() + ": " + role.person())
                .toList();
        return roles.isEmpty() ? trIn("roles", "none") : String.join(", ", roles);
    }

    private Node tools(Drill drill) {
        HBox row = Pages.row();
        if (model.leads(state)) {
            leading(row);
        }
        ScenarioId scenario = drill.scenario();
        if (scenario != null && model.seesAll(state)) {
            row.getChildren()
                    .add(Action.of(
                                    tr("Scenario %s", scenario),
                                    tr("The card that is played"),
                                    Feather.UMBRELLA,
                                    () -> open.accept(scenario))
                            .button());
        }
        if (state.phase() != DrillPhase.CLOSED) {
            row.getChildren()
                    .add(button(
                            "compare-drill",
                            tr("Compare with production…"),
                            tr("Choose a file with what production has and one with what the drill has"),
                            Feather.COLUMNS,
                            compare));
        }
        if (state.over()) {
            Button report = Action.of(
                            tr("Read the report"), tr("Compile what came of it"), Feather.FILE_TEXT, model::compile)
                    .button();
            report.setId("read-drill-report");
            row.getChildren().add(report);
        }
        return row;
    }

    private void leading(HBox row) {
        switch (state.phase()) {
            case PLANNED -> {
                row.getChildren()
                        .add(button(
                                "start-drill",
                                trIn("drill", "Start"),
                                tr("The clock runs from now on"),
                                Feather.PLAY,
                                model::start));
                if (model.seesAll(state)) {
                    row.getChildren()
                            .add(Action.of(
                                            trIn("action", "Change"),
                                            tr("Plan it another way"),
                                            Feather.EDIT_2,
                                            model::change)
                                    .button());
                }
            }
            case RUNNING ->
                row.getChildren()
                        .addAll(
                                button(
                                        "pause-drill",
                                        trIn("drill", "Pause"),
                                        tr("The clock stands still"),
                                        Feather.PAUSE,
                                        model::pause),
                                button(
                                        "end-drill",
                                        tr("End the drill"),
                                        tr("The debrief begins"),
                                        Feather.SQUARE,
                                        model::end));
            case PAUSED ->
                row.getChildren()
                        .addAll(
                                button(
                                        "resume-drill",
                                        tr("Go on"),
                                        tr("The clock runs again"),
                                        Feather.PLAY,
                                        model::resume),
                                button(
                                        "end-drill",
                                        tr("End the drill"),
                                        tr("The debrief begins"),
                                        Feather.SQUARE,
                                        model::end));
            case DEBRIEF, CLOSED -> {
                return;
            }
        }
        ToggleButton others = new ToggleButton(tr("Participants' view"), new FontIcon(Feather.USERS));
        others.setId("participants-view");
        others.setAccessibleHelp(tr("Show only what those who take part may know, before you share the screen"));
        Tie.both(others, others.selectedProperty(), model.participantsProperty());
        row.getChildren().add(others);
    }

    private static Button button(String id, String name, String explanation, Feather icon, Runnable run) {
        Button button = Action.of(name, explanation, icon, run).button();
        button.setId(id);
        return button;
    }

    private Node clock() {
        Label time = new Label();
        time.textProperty().bind(model.elapsedProperty());
        time.getStyleClass().add("session-clock");
        time.setId("drill-clock");
        HBox row = Pages.row(time);
        if (state.phase() == DrillPhase.PAUSED) {
            row.getChildren().add(Words.wrapped(tr("Paused"), "section-title"));
        }
        if (!state.over() && model.leads(state) && model.seesAll(state)) {
            Label next = new Label();
            next.textProperty().bind(model.nextProperty());
            next.getStyleClass().add("text-muted");
            row.getChildren().add(next);
        }
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        time.sceneProperty().subscribe(scene -> {
            if (scene == null || state.over()) {
                seconds.stop();
            } else {
                seconds.play();
            }
        });
        return row;
    }

    private Node times() {
        HBox row = Pages.row();
        for (DrillMark mark : DrillMark.values()) {
            String said = trIn("drill", mark.word());
            String word = Sentence.begin(said);
            state.time(mark)
                    .<Node>map(time -> Words.wrapped(tr("%s after %s", word, DrillWords.clock(time)), "section-title"))
                    .or(() -> Optional.of(marking(mark, word)))
                    .ifPresent(row.getChildren()::add);
        }
        return row;
    }

    private Node marking(DrillMark mark, String word) {
        Button button = button(
                "mark-" + mark.word(),
                word,
                tr("It is %s now; the clock says when", trIn("drill", mark.word())),
                Feather.FLAG,
                () -> model.mark(mark));
        button.setDisable(state.phase() != DrillPhase.RUNNING || earlierOpen(mark));
        return button;
    }

    private boolean earlierOpen(DrillMark mark) {
        return List.of(DrillMark.values()).stream()
                .anyMatch(before ->
                        before.compareTo(mark) < 0 && state.time(before).isEmpty());
    }

    private Node injects() {
        VBox box = new VBox();
        box.getStyleClass().add("gates");
        for (Inject inject : model.injects(state)) {
            box.getChildren().add(inject(inject));
        }
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Words.wrapped(tr("Nothing has happened yet."), "text-muted"));
        }
        return Pages.part(model.seesAll(state) ? tr("Injects") : tr("What has happened"), box);
    }

    private Node inject(Inject inject) {
        String when = state.injected(inject.id())
                .map(come -> tr("Came after %s", DrillWords.clock(state.clock(come.at()))))
                .orElse(
                        state.over()
                                ? tr("Never came, was planned after %s", DrillWords.clock(inject.after()))
                                : tr("Hidden, planned after %s", DrillWords.clock(inject.after())));
        VBox words = Pages.growing(new VBox(Words.wrapped(when, "caption"), Words.wrapped(inject.what())));
        HBox row = Pages.row(words);
        if (state.phase() == DrillPhase.RUNNING
                && model.leads(state)
                && state.injected(inject.id()).isEmpty()) {
            Button happen = button(
                    inject.id(),
                    tr("Let it happen"),
                    tr("Everybody sees it from now on: %s", inject.what()),
                    Feather.ZAP,
                    () -> model.inject(inject.id()));
            happen.setMinWidth(Button.USE_PREF_SIZE);
            row.getChildren().add(happen);
        }
        return row;
    }

    private Node note() {
        StringProperty text = new SimpleStringProperty("");
        TextField field = Pages.growing(Pages.line(tr("Note"), tr("What you observe"), text));
        field.setId("drill-note");
        Button keep = button(
                "keep-note",
                tr("Note it"),
                tr("With the time on the clock"),
                Feather.EDIT_3,
                () -> model.remark(text.get()));
        keep.disableProperty().bind(text.map(String::isBlank));
        field.setOnAction(_ -> keep.fire());
        return Pages.row(field, keep);
    }

    private Node notes() {
        List<List<String>> rows = new ArrayList<>();
        state.all(DrillEvent.Remarked.class)
                .forEach(note -> rows.add(List.of(
                        DrillWords.clock(state.clock(note.at())), note.by().account(), note.remark())));
        return Grid.of(List.of(tr("Clock"), tr("Who"), tr("What")), rows, tr("Nobody has noted anything."));
    }
}
