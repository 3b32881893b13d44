package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.scenario.Scenario;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The scenarios screen.
public final class ScenarioView extends VBox {
    private final Consumer<Object> open;
    private final StackPane detail = new StackPane();

    /// @param open opens a plan or a procedure by its name
    public ScenarioView(ScenarioModel model, Consumer<Object> open) {
        this.open = open;
        getStyleClass().add("screen");
        setId("scenarios");
        RecordTable<Covered> table = new RecordTable<>(
                "scenario-list",
                tr("Scenario cards of this workspace"),
                model.cards(),
                columns(),
                tr("No card yet. Write one with: plimsoll scenario new, or take them from a pre-mortem."),
                model.chosenProperty()::set);
        Label coverage = Words.wrapped("", "panel-title");
        coverage.textProperty()
                .bind(Bindings.createStringBinding(() -> ScenarioModel.coverage(model.cards()), model.cards()));
        VBox.setVgrow(table, Priority.ALWAYS);
        Divided split = Divided.beside(0.5, new VBox(coverage, table), detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
        model.chosenProperty().subscribe(this::show);
    }

    private static List<Column<Covered>> columns() {
        return List.of(
                Column.of(tr("Name"), 70, one -> one.card().id().value()),
                Column.of(tr("Title"), 220, one -> one.card().scenario().title()),
                Column.of(tr("Owner"), 90, one -> one.card().scenario().owner().account()),
                Column.of(tr("State"), 180, ScenarioView::state, ScenarioView::badge),
                Column.of(
                        tr("Exercised"),
                        140,
                        one -> one.lastExercised().map(Words::when).orElse(tr("never"))));
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

    private void show(@Nullable Covered card) {
        if (card == null) {
            detail.getChildren()
                    .setAll(new EmptyState(
                            Feather.UMBRELLA,
                            tr("No card is chosen"),
                            tr("A card says how a failure is brought about, how one notices it, and what"
                                    + " one does then.")));
            return;
        }
        Scenario scenario = card.card().scenario();
        VBox page = new VBox(
                Words.wrapped(card.card().id() + "  " + scenario.title(), "title-4"),
                badge(card),
                part(tr("How it is brought about"), scenario.trigger()),
                part(tr("How one notices it"), scenario.signs()),
                part(tr("What one does then"), scenario.recover()),
                links(scenario));
        page.getStyleClass().addAll("detail-column", "detail-page");
        ScrollPane scroll = Reading.page(new ScrollPane(page));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Scenario card %s", card.card().id()));
        detail.getChildren().setAll(scroll);
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
