package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was learned before about something like the plan that is open. Looked up only while somebody sees it.
public final class SimilarModel {
    private final Jobs jobs;
    private final Function<PlanState, List<Likeness>> similar;
    private final ObservableValue<@Nullable PlanState> plan;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final ObservableList<Likeness> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private @Nullable PlanState asked;

    /// @param similar may block
    public SimilarModel(
            Jobs jobs, Function<PlanState, List<Likeness>> similar, ObservableValue<@Nullable PlanState> plan) {
        this.jobs = jobs;
        this.similar = similar;
        this.plan = plan;
        plan.subscribe(_ -> look());
        seen.subscribe(_ -> look());
    }

    private void look() {
        PlanState now = plan.getValue();
        if (!seen.get() || now == null || same(now, asked)) {
            return;
        }
        asked = now;
        sentence.set(tr("Looking for what was learned before…"));
        jobs.start(
                tr("Looking for similar learnings"),
                _ -> similar.apply(now),
                likes -> {
                    if (same(now, asked)) {
                        found.setAll(likes);
                        sentence.set(
                                likes.isEmpty()
                                        ? tr("Nothing like this plan was learned, met or almost met before.")
                                        : tr("Learned, met or almost met before, the most alike first."));
                    }
                },
                failure -> sentence.set(tr("Not looked up: %s", told(failure.what()))));
    }

    /// The history of a plan only grows; comparing all of it would hold the screen.
    private static boolean same(PlanState one, @Nullable PlanState other) {
        return other != null
                && one.id().equals(other.id())
                && one.events().size() == other.events().size();
    }

    /// Whether somebody sees it.
    public BooleanProperty seenProperty() {
        return seen;
    }

    ObservableList<Likeness> found() {
        return found;
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
