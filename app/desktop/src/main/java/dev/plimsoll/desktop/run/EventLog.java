package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The events of the log, newest first; windows are left to the charts. A run that goes on adds its new events only,
/// and
/// only those that are looked at are put into words, however many there are.
final class EventLog {
    private final ObservableList<RunEvent> events = FXCollections.observableArrayList();
    private @Nullable Run shown;

    /// @param run null for none
    void show(@Nullable Run run) {
        int seen = run == null ? 0 : Seen.events(shown, run);
        shown = run;
        if (run == null) {
            events.clear();
        } else if (seen == 0) {
            events.setAll(logged(run.events()));
        } else {
            List<RunEvent> news = logged(run.events().subList(seen, run.events().size()));
            if (!news.isEmpty()) {
                events.addAll(0, news);
            }
        }
    }

    private static List<RunEvent> logged(List<RunEvent> events) {
        Stream<RunEvent> logged = events.stream().filter(event -> !(event instanceof RunEvent.WindowClosed));
        return logged.toList().reversed();
    }

    /// One of the events of the shown run in words.
    EventText text(RunEvent event) {
        if (shown == null) {
            throw new IllegalStateException("no run is shown, so there is no " + event);
        }
        return EventText.of(shown, event);
    }

    ObservableList<RunEvent> events() {
        return events;
    }
}
