package dev.plimsoll.desktop.run;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The events of the log, newest first; windows are left to the charts, recorded exchanges to the evidence. A run that
/// goes on adds its new events only, and only those that are looked at are put into words, however many there are.
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
        return events.stream().filter(EventLog::isLogged).toList().reversed();
    }

    private static boolean isLogged(RunEvent event) {
        return !(event instanceof RunEvent.WindowClosed) && !(event instanceof RunEvent.ExchangeRecorded);
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
