package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines of the event log, newest first. A run that goes on gets the lines of its new events only: those before
/// them
/// are neither written nor drawn again, however many there are.
final class EventLog {
    private final ObservableList<EventText> lines = FXCollections.observableArrayList();
    private @Nullable Run shown;

    /// @param run null for none
    void show(@Nullable Run run) {
        if (run == null) {
            lines.clear();
        } else if (shown != null && goesOn(shown, run)) {
            lines.addAll(0, EventText.log(run, shown.events().size()));
        } else {
            lines.setAll(EventText.log(run, 0));
        }
        shown = run;
    }

    /// Whether a run is another one with more events, by the one that both have last.
    @SuppressWarnings("ReferenceEquality") // events are kept, never copied: another object is another history
    private static boolean goesOn(Run before, Run now) {
        List<RunEvent> events = before.events();
        return before.id().equals(now.id())
                && now.events().size() >= events.size()
                && now.events().get(events.size() - 1) == events.getLast();
    }

    ObservableList<EventText> lines() {
        return lines;
    }
}
