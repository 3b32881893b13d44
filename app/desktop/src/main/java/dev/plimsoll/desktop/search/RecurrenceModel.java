package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import dev.plimsoll.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The contributing factors of one record that were met before, as it is kept or while it is written. Where nothing
/// was met before there is nothing to show.
public final class RecurrenceModel {
    /// What is asked of the engine. Both may block.
    public interface Work {
        /// The factors of a record on file: an incident, a drill that is over, or a learning card.
        List<Recurrence> of(String record);

        /// @param except records that are not asked, such as the one that is being written
        List<Recurrence> of(List<String> factors, Set<String> except);
    }

    private final Jobs jobs;
    private final Work work;
    private final Lull lull;
    private final ObservableList<Recurrence> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper unknown = new ReadOnlyStringWrapper("");
    private String record = "";
    private @Nullable Job looking;

    /// @param lull until somebody rests from typing
    public RecurrenceModel(Jobs jobs, Work work, Lull lull) {
        this.jobs = jobs;
        this.work = work;
        this.lull = lull;
    }

    /// Looks up the factors of a record as it is kept.
    ///
    /// @param id of the record; empty for none
    public void of(String id) {
        about(id);
        if (id.isEmpty()) {
            stop();
        } else {
            look(() -> work.of(id));
        }
    }

    /// Looks up factors once who writes them rests.
    ///
    /// @param own the record they are written for; empty while it is not on file
    public void written(List<String> factors, String own) {
        about(own);
        List<String> asked =
                factors.stream().filter(factor -> !factor.isBlank()).toList();
        lull.then(() -> {
            if (asked.isEmpty()) {
                stop();
            } else {
                look(() -> work.of(asked, own.isEmpty() ? Set.of() : Set.of(own)));
            }
        });
    }

    /// What was found of another record is not shown for this one.
    private void about(String id) {
        if (!id.equals(record)) {
            record = id;
            stop();
        }
    }

    private void stop() {
        if (looking != null) {
            looking.cancel();
        }
        found.clear();
        unknown.set("");
    }

    private void look(Supplier<List<Recurrence>> question) {
        if (looking != null) {
            looking.cancel();
        }
        looking = jobs.start(tr("Looking for what was met before"), _ -> question.get(), this::show, this::failed);
    }

    private void show(List<Recurrence> again) {
        unknown.set("");
        found.setAll(again);
    }

    private void failed(Problem problem) {
        found.clear();
        unknown.set(tr("Not looked up: %s", told(problem.what())));
    }

    /// In the order of the factors, the most alike first.
    ObservableList<Recurrence> found() {
        return found;
    }

    /// Why nothing is known; empty while nothing stands in the way.
    ReadOnlyStringProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }
}
