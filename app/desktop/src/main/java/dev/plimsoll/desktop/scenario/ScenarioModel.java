package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the scenarios screen shows: every card with when it was exercised last, and the chosen one.
public final class ScenarioModel {
    private final Jobs jobs;
    private final Supplier<List<Covered>> all;
    private final ObservableList<Covered> cards = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Covered> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param all reads every card; may block
    public ScenarioModel(Jobs jobs, Supplier<List<Covered>> all) {
        this.jobs = jobs;
        this.all = all;
    }

    /// Reads the cards again.
    public void refresh() {
        Covered before = chosen.get();
        read(before == null ? null : before.card().id());
    }

    /// Shows a card.
    public void open(ScenarioId id) {
        read(id);
    }

    private void read(@Nullable ScenarioId id) {
        problem.set(null);
        jobs.start(
                tr("Listing scenario cards"),
                _ -> all.get(),
                found -> {
                    cards.setAll(found);
                    chosen.set(found.stream()
                            .filter(one -> one.card().id().equals(id))
                            .findFirst()
                            .orElse(null));
                },
                problem::set);
    }

    /// How many cards are written and were exercised, in a sentence.
    static String coverage(List<Covered> cards) {
        long covered = cards.stream().filter(Covered::covered).count();
        return tr("%d of %d cards are complete and were exercised by a run.", covered, cards.size());
    }

    /// What is missing of a card, in a few words; empty when all is well.
    static String missing(Covered card) {
        List<String> missing = card.card().scenario().missing();
        return !missing.isEmpty()
                ? tr("not written: %s", missing.stream().map(part -> tr(part)).collect(Collectors.joining(", ")))
                : card.lastExercised().isEmpty() ? tr("never exercised") : "";
    }

    public ObservableList<Covered> cards() {
        return cards;
    }

    /// Null while none is chosen.
    public ObjectProperty<@Nullable Covered> chosenProperty() {
        return chosen;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
