package dev.plimsoll.desktop.drill;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
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

    DrillDetail(DrillModel model, DrillState state, Consumer<Object> open) {
        this.model = model;
        this.state = state;
        this.open = open;
    }

    Node node() {
        Drill drill = state.drill();
        VBox page = new VBox(
                Words.wrapped(state.id() + "  " + drill.title(), "title-4"),
                tools(drill),
                Grid.pairs(List.of(
                        List.of("State", model.state(state)),
                        List.of("Led by", drill.owner().account()),
                        List.of("Roles", roles(drill)),
                        List.of("Until", drill.due().toString()))));
        if (drill.lacksSupport() && !state.over()) {
            page.getChildren()
                    .add(Words.wrapped("Nobody plays customer support, and customers are hit first.", "problem-what"));
        }
        if (state.phase() != DrillPhase.PLANNED) {
            page.getChildren().addAll(clock(), times());
        }
        page.getChildren().add(injects());
        if (state.phase() == DrillPhase.RUNNING || state.phase() == DrillPhase.PAUSED) {
            page.getChildren().add(note());
        }
        page.getChildren().add(Pages.part("Notes", notes()));
        if (state.over()) {
            page.getChildren().add(new DebriefPane(model, state));
        }
        ScrollPane scroll = Pages.scrolled("Drill " + state.id(), page);
        scroll.setId("drill");
        return scroll;
    }

    private static String roles(Drill drill) {
        List<String> roles = drill.roles().stream()
                .map(role -> role.role() + ": " + role.person())
                .toList();
        return roles.isEmpty() ? "none" : String.join(", ", roles);
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
                                    "Scenario " + scenario,
                                    "The card that is played",
                                    Feather.UMBRELLA,
                                    () -> open.accept(scenario))
                            .button());
        }
        if (state.over()) {
            Button report = Action.of("Read the report", "Compile what came of it", Feather.FILE_TEXT, model::compile)
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
                        .add(button("start-drill", "Start", "The clock runs from now on", Feather.PLAY, model::start));
                if (model.seesAll(state)) {
                    row.getChildren()
                            .add(Action.of("Change", "Plan it another way", Feather.EDIT_2, model::change)
                                    .button());
                }
            }
            case RUNNING ->
                row.getChildren()
                        .addAll(
                                button("pause-drill", "Pause", "The clock stands still", Feather.PAUSE, model::pause),
                                button("end-drill", "End the drill", "The debrief begins", Feather.SQUARE, model::end));
            case PAUSED ->
                row.getChildren()
                        .addAll(
                                button("resume-drill", "Go on", "The clock runs again", Feather.PLAY, model::resume),
                                button("end-drill", "End the drill", "The debrief begins", Feather.SQUARE, model::end));
            case DEBRIEF, CLOSED -> {
                return;
            }
        }
        ToggleButton others = new ToggleButton("Participants' view", new FontIcon(Feather.USERS));
        others.setId("participants-view");
        others.setAccessibleHelp("Show only what those who take part may know, before you share the screen");
        others.selectedProperty().bindBidirectional(model.participantsProperty());
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
            row.getChildren().add(Words.wrapped("Paused", "section-title"));
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
            String word =
                    Character.toUpperCase(mark.word().charAt(0)) + mark.word().substring(1);
            state.time(mark)
                    .<Node>map(time -> Words.wrapped(word + " after " + DrillWords.clock(time), "section-title"))
                    .or(() -> Optional.of(marking(mark, word)))
                    .ifPresent(row.getChildren()::add);
        }
        return row;
    }

    private Node marking(DrillMark mark, String word) {
        Button button = button(
                "mark-" + mark.word(),
                word,
                "It is " + mark.word() + " now; the clock says when",
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
            box.getChildren().add(Words.wrapped("Nothing has happened yet.", "text-muted"));
        }
        return Pages.part(model.seesAll(state) ? "Injects" : "What has happened", box);
    }

    private Node inject(Inject inject) {
        String when = state.injected(inject.id())
                .map(come -> "Came after " + DrillWords.clock(state.clock(come.at())))
                .orElse(
                        state.over()
                                ? "Never came, was planned after " + DrillWords.clock(inject.after())
                                : "Hidden, planned after " + DrillWords.clock(inject.after()));
        VBox words = Pages.growing(new VBox(Words.wrapped(when, "caption"), Words.wrapped(inject.what())));
        HBox row = Pages.row(words);
        if (state.phase() == DrillPhase.RUNNING
                && model.leads(state)
                && state.injected(inject.id()).isEmpty()) {
            Button happen = button(
                    inject.id(),
                    "Let it happen",
                    "Everybody sees it from now on: " + inject.what(),
                    Feather.ZAP,
                    () -> model.inject(inject.id()));
            happen.setMinWidth(Button.USE_PREF_SIZE);
            row.getChildren().add(happen);
        }
        return row;
    }

    private Node note() {
        StringProperty text = new SimpleStringProperty("");
        TextField field = Pages.growing(Pages.line("Note", "What you observe", text));
        field.setId("drill-note");
        Button keep = button(
                "keep-note", "Note it", "With the time on the clock", Feather.EDIT_3, () -> model.remark(text.get()));
        keep.disableProperty().bind(text.map(String::isBlank));
        field.setOnAction(_ -> keep.fire());
        return Pages.row(field, keep);
    }

    private Node notes() {
        List<List<String>> rows = new ArrayList<>();
        state.all(DrillEvent.Remarked.class)
                .forEach(note -> rows.add(List.of(
                        DrillWords.clock(state.clock(note.at())), note.by().account(), note.remark())));
        return Grid.of(List.of("Clock", "Who", "What"), rows, "Nobody has noted anything.");
    }
}
