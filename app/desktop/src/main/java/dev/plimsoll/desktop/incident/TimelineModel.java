package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Moments;
import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The timeline of the incident that is shown: its entries, and the event that is being written.
public final class TimelineModel {
    /// Does something to the incident that is shown.
    @FunctionalInterface
    interface Acting {
        /// @param title of the job
        /// @param deed what is done; called on a background thread
        /// @param sentence said when it is done, with a place for the incident
        /// @param then called when it is done
        void act(String title, BiFunction<IncidentState, Person, IncidentState> deed, Said sentence, Runnable then);
    }

    /// Says what a deed came to.
    @FunctionalInterface
    interface Said {
        String of(IncidentState before, IncidentState after);

        static Said always(String sentence) {
            return (_, _) -> sentence;
        }
    }

    private final IncidentWork work;
    private final ObservableValue<@Nullable Looked> shown;
    private final Acting acting;
    private final ZoneId zone;
    private final ObjectProperty<@Nullable Problem> problem;
    private final ObservableList<TimelineEntry> entries = FXCollections.observableArrayList();
    private final BooleanProperty hiddenToo = new SimpleBooleanProperty();
    private final StringProperty eventAt = new SimpleStringProperty("");
    private final StringProperty eventText = new SimpleStringProperty("");

    /// @param shown the incident; null where none is
    /// @param zone in which times are written
    /// @param problem gets what is wrong with the event or the file
    TimelineModel(
            IncidentWork work,
            ObservableValue<@Nullable Looked> shown,
            Acting acting,
            ZoneId zone,
            ObjectProperty<@Nullable Problem> problem) {
        this.work = work;
        this.shown = shown;
        this.acting = acting;
        this.zone = zone;
        this.problem = problem;
        shown.subscribe(_ -> list());
        hiddenToo.subscribe((_, _) -> list());
    }

    private void list() {
        Looked looked = shown.getValue();
        entries.setAll(
                looked == null
                        ? List.of()
                        : hiddenToo.get()
                                ? looked.timeline().entries()
                                : looked.timeline().shown());
    }

    /// Pins, hides or marks an entry.
    void mark(TimelineEntry entry, Mark mark) {
        acting.act(
                tr("Marking %s", entry.key()),
                (seen, by) -> work.mark(seen, entry.key(), mark, by),
                Said.always(tr("Incident %s is marked.")),
                () -> {});
    }

    void annotate(TimelineEntry entry, String note) {
        acting.act(
                tr("Noting"),
                (seen, by) -> work.annotate(seen, entry.key(), note, by),
                Said.always(tr("Incident %s has one more note.")),
                () -> {});
    }

    /// Adds the written event.
    void add() {
        try {
            Instant moment = Moments.read(eventAt.get(), zone);
            if (moment == null || eventText.get().isBlank()) {
                throw new Problem(
                        tr("An event has a moment and says what happened."),
                        tr("Write both, for example 2026-11-21 14:05 and what was seen."));
            }
            Happening happening = new Happening(moment, zone, eventText.get(), Happening.WRITTEN);
            acting.act(
                    tr("Adding to the timeline"),
                    (seen, by) -> work.add(seen, happening, by),
                    Said.always(tr("Incident %s has one more event.")),
                    () -> eventText.set(""));
        } catch (Problem wrong) {
            problem.set(wrong);
        }
    }

    /// Takes the entries of a file.
    ///
    /// @param skew what is added to its times, for example `+1.5s`; blank for a clock that is right
    public void take(Path file, String skew) {
        try {
            ClockSkew correction = skew.isBlank() ? ClockSkew.NONE : ClockSkew.read(skew);
            acting.act(
                    tr("Importing %s", file),
                    (seen, by) -> work.take(seen, file, zone, correction, by),
                    TimelineModel::taken,
                    () -> {});
        } catch (IllegalArgumentException wrong) {
            problem.set(new Problem(
                    tr("The clock cannot be corrected: %s.", told(String.valueOf(wrong.getMessage()))),
                    tr("Nothing was imported."),
                    wrong));
        }
    }

    /// A file may be taken again after it has grown, or with another correction of its clock.
    private static String taken(IncidentState before, IncidentState after) {
        Map<String, Happening> known = before.told();
        Map<String, Happening> now = after.told();
        int fresh = now.size() - known.size();
        long moved = known.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .count();
        if (fresh + moved == 0) {
            return tr("Nothing in the file is new: incident %s has all its entries already.");
        }
        String counted = trCount(fresh, "Incident %%s has %d new entry.", "Incident %%s has %d new entries.");
        return moved == 0
                ? counted
                : counted + " "
                        + trCount(moved, "%d entry moved with its clock.", "%d entries moved with their clock.");
    }

    /// In order.
    ObservableList<TimelineEntry> entries() {
        return entries;
    }

    /// When the event that is written happened.
    StringProperty eventAtProperty() {
        return eventAt;
    }

    /// What happened then.
    StringProperty eventTextProperty() {
        return eventText;
    }

    /// Whether hidden entries are shown too.
    BooleanProperty hiddenTooProperty() {
        return hiddenToo;
    }
}
