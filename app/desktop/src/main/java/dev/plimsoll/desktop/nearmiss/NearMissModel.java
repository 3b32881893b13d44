package dev.plimsoll.desktop.nearmiss;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the near misses screen shows to whoever looks after them: the list, and the chosen one with its questions.
public final class NearMissModel {
    private final Jobs jobs;
    private final NearMissWork work;
    private final ObservableValue<Person> person;
    private final ReporterModel reporter;
    private final ObservableList<NearMissState> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable NearMissState> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    /// @param lull until somebody rests from typing
    public NearMissModel(Jobs jobs, NearMissWork work, ObservableValue<Person> person, Lull lull) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.reporter = new ReporterModel(jobs.unlogged(), work, person, lull);
    }

    /// Reads the list again.
    public void refresh() {
        NearMissState shown = chosen.get();
        read(shown == null ? null : shown.id());
    }

    /// Shows a near miss.
    public void open(NearMissId id) {
        read(id);
    }

    private void read(@Nullable NearMissId id) {
        problem.set(null);
        jobs.start(
                tr("Listing near misses"),
                _ -> work.all(),
                found -> {
                    all.setAll(found);
                    chosen.set(found.stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElse(null));
                },
                problem::set);
    }

    /// Asks the reporter of the shown near miss something.
    void ask(String question) {
        NearMissState seen = chosen.get();
        if (seen != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(
                    tr("Asking about %s", seen.id()),
                    _ -> work.ask(seen, question.strip(), by),
                    after -> read(after.id()),
                    problem::set);
        }
    }

    /// Makes a scenario card of the shown near miss.
    ///
    /// @param then opens the card
    void promote(Consumer<ScenarioId> then) {
        NearMissState seen = chosen.get();
        if (seen != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(tr("Making a card of %s", seen.id()), _ -> work.promote(seen, by), then, problem::set);
        }
    }

    /// How many wait for a reporter, in a sentence.
    static String sentence(List<NearMissState> all) {
        long open = all.stream().mapToLong(NearMissState::unanswered).sum();
        String misses = trCount(all.size(), "%d near miss", "%d near misses");
        return open == 0
                ? tr("%s, no question open.", misses)
                : tr("%s, %d questions wait for their reporter.", misses, open);
    }

    /// The side where nobody gives their name.
    public ReporterModel reporter() {
        return reporter;
    }

    public ObservableList<NearMissState> all() {
        return all;
    }

    /// Null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable NearMissState> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
