package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioEvent;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The scenarios screen.
public final class ScenarioView extends VBox {
    private final ScenarioModel model;
    private final Consumer<Object> open;
    private final Action write;
    private final StackPane detail = new StackPane();

    /// @param open opens a plan or a procedure by its name
    /// @param write begins a new card
    public ScenarioView(ScenarioModel model, Consumer<Object> open, Action write) {
        this.model = model;
        this.open = open;
        this.write = write;
        getStyleClass().add("screen");
        setId("scenarios");
        RecordTable<Covered> table = new RecordTable<>(
                "scenario-list",
                tr("Scenario cards of this workspace"),
                model.cards(),
                columns(),
                tr("No card yet. Write one, or take them from a pre-mortem."),
                model::choose);
        table.mark(
                model.chosenProperty(),
                card -> card.card().id(),
                card -> card.card().id());
        Label coverage = Words.wrapped("", "panel-title");
        coverage.textProperty()
                .bind(Bindings.createStringBinding(() -> ScenarioModel.coverage(model.cards()), model.cards()));
        VBox.setVgrow(table, Priority.ALWAYS);
        Divided split = Divided.beside(0.55, new VBox(coverage, head(), table), detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
        model.chosenProperty().subscribe(_ -> show());
        model.formProperty().subscribe(_ -> show());
    }

    private Node head() {
        Button fresh = write.button("accent");
        fresh.setId("new-scenario");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the card that was written and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model::takeUp)
                .button();
        again.setId("take-up-scenario");
        again.visibleProperty().bind(model.asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        VBox head = new VBox(Pages.row(fresh, again));
        head.getStyleClass().add("list-head");
        return head;
    }

    private static List<Column<Covered>> columns() {
        return List.of(
                Column.of(tr("Name"), 54, one -> one.card().id().value()),
                Column.of(tr("Title"), 180, one -> one.card().scenario().title()),
                Column.of(tr("State"), 140, ScenarioView::state, ScenarioView::badge),
                Column.of(
                        tr("Exercised"),
                        130,
                        one -> one.lastExercised().map(Words::when).orElse(tr("never"))),
                Column.of(tr("Owner"), 80, one -> one.card().scenario().owner().account()));
    }

    private static String state(Covered card) {
        String missing = ScenarioModel.missing(card);
        return missing.isEmpty() ? tr("Covered") : missing;
    }

    private static Badge badge(Covered card) {
        return card.covered()
                ? Badge.of(tr("Covered"), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : Badge.of(state(card), Feather.ALERT_TRIANGLE, Tone.WARNING);
    }

    private void show() {
        ScenarioForm form = model.formProperty().get();
        Covered card = model.chosenProperty().get();
        Node page = form != null ? new ScenarioFormView(model, form) : card != null ? read(card) : nothing();
        detail.getChildren().setAll(page);
    }

    private Node nothing() {
        return new EmptyState(
                Feather.UMBRELLA,
                tr("No card is chosen"),
                tr("A card says how a failure is brought about, how one notices it, and what one does then."),
                write.button("accent"));
    }

    private Node read(Covered card) {
        Scenario scenario = card.card().scenario();
        Button edit = Action.of(tr("Edit"), tr("Write a new version of the card"), Feather.EDIT_2, model::change)
                .button();
        edit.setId("edit-scenario");
        return Pages.scrolled(
                tr("Scenario card %s", card.card().id()),
                new VBox(
                        Words.wrapped(card.card().id() + "  " + scenario.title(), "title-4"),
                        badge(card),
                        part(tr("How it is brought about"), scenario.trigger()),
                        part(tr("How one notices it"), scenario.signs()),
                        part(tr("What one does then"), scenario.recover()),
                        links(scenario),
                        Words.wrapped(version(card.card()), "text-muted"),
                        Pages.row(edit)));
    }

    private static String version(ScenarioState card) {
        ScenarioEvent last = card.events().getLast();
        return tr("Version %d, by %s, %s", card.events().size(), last.by(), Words.when(last.at()));
    }

    private static Node part(String title, String text) {
        return new VBox(
                4,
                Words.wrapped(title, "section-title"),
                text.isBlank() ? Words.wrapped(tr("Not written yet."), "text-muted") : Words.wrapped(text));
    }

    private Node links(Scenario scenario) {
        HBox row = new HBox();
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        for (PlanId plan : scenario.plans()) {
            row.getChildren()
                    .add(Action.of(
                                    tr("Plan %s", plan),
                                    tr("The experiment that brings it about"),
                                    Feather.CLIPBOARD,
                                    () -> open.accept(plan))
                            .button());
        }
        if (scenario.runbook() != null) {
            Object runbook = scenario.runbook();
            row.getChildren()
                    .add(Action.of(
                                    tr("Runbook %s", runbook),
                                    tr("What to follow then"),
                                    Feather.CHECK_SQUARE,
                                    () -> open.accept(runbook))
                            .button("accent"));
        }
        return row;
    }
}
