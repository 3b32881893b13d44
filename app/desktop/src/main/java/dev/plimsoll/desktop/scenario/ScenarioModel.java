package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the scenarios screen shows: every card with when it was exercised last, the chosen one, and one that is
/// written.
/// What somebody has written in a form is set aside, not lost, until they take it up again or the window is closed.
public final class ScenarioModel {
    private final Jobs jobs;
    private final ScenarioWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Covered> cards = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Covered> chosen = new SimpleObjectProperty<>();
    private final Drafting<ScenarioForm> drafting;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public ScenarioModel(Jobs jobs, ScenarioWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.drafting = new Drafting<>(ScenarioForm::changed, person);
    }

    /// Reads the cards again.
    public void refresh() {
        problem.set(null);
        Covered before = chosen.get();
        read(before == null ? null : before.card().id());
    }

    /// Shows a card.
    public void open(ScenarioId id) {
        problem.set(null);
        drafting.setAside();
        read(id);
    }

    /// Shows a card of the list.
    void choose(Covered card) {
        problem.set(null);
        drafting.setAside();
        chosen.set(card);
    }

    /// Begins a new card.
    public void begin() {
        write(ScenarioForm.fresh(person.getValue()));
    }

    /// Begins to change the card that is shown.
    void change() {
        Covered shown = chosen.get();
        if (shown != null) {
            write(ScenarioForm.of(shown.card()));
        }
    }

    private void write(ScenarioForm fresh) {
        problem.set(null);
        drafting.write(fresh);
    }

    /// Leaves the form; what was written in it can be taken up again.
    void discard() {
        problem.set(null);
        drafting.setAside();
    }

    /// Goes on with what was set aside last; what is written now is set aside in its place.
    void takeUp() {
        problem.set(null);
        drafting.takeUp();
    }

    /// Keeps what is written, whole or with parts missing.
    void keep() {
        ScenarioForm written = drafting.formProperty().get();
        if (written == null) {
            return;
        }
        problem.set(null);
        Scenario card;
        try {
            card = written.card();
        } catch (Problem wrong) {
            problem.set(wrong);
            return;
        }
        Person by = person.getValue();
        ScenarioState before = written.before();
        jobs.start(
                tr("Keeping the scenario card"),
                _ -> before == null ? work.draft(card, by) : work.revise(before, card, by),
                kept -> {
                    drafting.kept(written);
                    read(kept.id());
                },
                problem::set);
    }

    private void read(@Nullable ScenarioId id) {
        jobs.start(
                tr("Listing scenario cards"),
                _ -> work.all(),
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
                ? tr("not written: %s", parts(missing))
                : card.lastExercised().isEmpty() ? tr("never exercised") : "";
    }

    /// The names of parts, with commas between.
    static String parts(List<String> parts) {
        return parts.stream().map(part -> tr(part)).collect(Collectors.joining(", "));
    }

    public ObservableList<Covered> cards() {
        return cards;
    }

    /// Null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable Covered> chosenProperty() {
        return chosen;
    }

    /// What is written; null while only read.
    ReadOnlyObjectProperty<@Nullable ScenarioForm> formProperty() {
        return drafting.formProperty();
    }

    /// What was written and not kept; null when nothing was.
    ReadOnlyObjectProperty<@Nullable ScenarioForm> asideProperty() {
        return drafting.asideProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
