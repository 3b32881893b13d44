package dev.plimsoll.desktop.canary;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.canary.CanaryWork.Looked;
import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Work;
import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Looks for canaries where test data should not be, and writes test data with canaries.
public final class CanaryModel {
    /// What was found out last.
    ///
    /// @param sentence what came of it
    /// @param seen the canaries; empty when none was seen
    record Outcome(String sentence, List<Sighting> seen) {
        Outcome {
            seen = List.copyOf(seen);
        }

        /// Every sighting in its sentence, as a list in Markdown.
        String markdown() {
            return seen.stream().map(one -> "- " + told(one.sentence()) + "\n").collect(Collectors.joining());
        }
    }

    private final Jobs jobs;
    private final CanaryWork work;
    private final Busy busy;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public CanaryModel(Jobs jobs, CanaryWork work) {
        this.jobs = jobs;
        this.work = work;
        this.busy = new Busy(jobs);
    }

    /// Looks into a file, or into all files of a folder and of those below it.
    void look(Path place) {
        start(
                tr("Looking for leaked test data"),
                progress -> work.inFiles(place, progress),
                looked -> outcome(looked, place.toString()));
    }

    /// Looks into the text that was pasted.
    void lookAtText() {
        String pasted = text.get();
        start(
                tr("Looking for leaked test data"),
                _ -> work.inText(pasted),
                looked -> outcome(looked, tr("the pasted text")));
    }

    private static Outcome outcome(Looked looked, String place) {
        if (!looked.made()) {
            return new Outcome(told(Canaries.NONE_MADE), List.of());
        }
        return looked.seen().isEmpty()
                ? new Outcome(tr("%s Looked into: %s", told(Canaries.NONE_SEEN), place), List.of())
                : new Outcome(
                        trCount(
                                looked.seen().size(),
                                "Test data of this workspace was seen in %d place.",
                                "Test data of this workspace was seen in %d places."),
                        looked.seen());
    }

    /// Writes test data of a contract into a file.
    void write(Path contract, Path file) {
        long number;
        try {
            number = Long.parseLong(seed.get().strip());
        } catch (NumberFormatException wrong) {
            problem.set(new Problem(
                    tr("The seed '%s' is not a whole number.", seed.get()),
                    tr("Write one such as 1; the same seed gives the same data."),
                    wrong));
            return;
        }
        start(
                tr("Writing test data with canaries"),
                _ -> work.write(contract, number, file),
                written -> new Outcome(
                        tr("%d of %d operations have test data in %s.", written.answers(), written.operations(), file),
                        List.of()));
    }

    private <T> void start(String title, Work<T> deed, Function<T, Outcome> said) {
        busy.cancel();
        problem.set(null);
        outcome.set(null);
        busy.with(jobs.start(title, deed, came -> outcome.set(said.apply(came)), problem::set));
    }

    /// Ends what goes on; nothing is said about the files that were not read.
    void cancel() {
        busy.cancel();
    }

    ReadOnlyBooleanProperty goingProperty() {
        return busy.goingProperty();
    }

    /// Null before the first search and while one goes on.
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    StringProperty textProperty() {
        return text;
    }

    /// The seed of the test data, as it is written.
    StringProperty seedProperty() {
        return seed;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
