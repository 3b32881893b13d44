package dev.plimsoll.model.learning.incident;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An incident as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record IncidentState(IncidentId id, List<IncidentEvent> events)
        implements Folded<IncidentId, IncidentEvent, IncidentState> {
    /// @throws IllegalArgumentException if it does not begin with its report, or an event cannot follow
    public IncidentState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof IncidentEvent.Reported)) {
            throw new IllegalArgumentException("the history of incident " + id + " does not begin with its report");
        }
        boolean closed = false;
        for (IncidentEvent event : events.subList(1, events.size())) {
            if (event instanceof IncidentEvent.Reported) {
                throw new IllegalArgumentException("incident " + id + " is reported twice, again at " + event.at());
            }
            if (closed != (event instanceof IncidentEvent.Reopened)) {
                throw new IllegalArgumentException(
                        closed
                                ? "incident " + id + " is closed; open it again before anything else"
                                : "incident " + id + " is open already");
            }
            closed = event instanceof IncidentEvent.Closed;
        }
    }

    @Override
    public IncidentState after(IncidentEvent event) {
        List<IncidentEvent> history = new ArrayList<>(events);
        history.add(event);
        return new IncidentState(id, history);
    }

    /// What is known of it.
    public Incident incident() {
        Incident last = null;
        for (IncidentEvent event : events) {
            last = switch (event) {
                case IncidentEvent.Reported reported -> reported.incident();
                case IncidentEvent.Revised revised -> revised.incident();
                default -> last;
            };
        }
        if (last == null) {
            throw new IllegalStateException("every history begins with a report");
        }
        return last;
    }

    public boolean closed() {
        return last() instanceof IncidentEvent.Closed;
    }

    /// What was written or imported, and the moments of the incident itself, with pins and notes.
    public Timeline timeline() {
        return timeline(List.of());
    }

    /// The same with what the records tell that the incident names.
    ///
    /// @param derived under keys of their own, such as `R1:e12`
    public Timeline timeline(List<TimelineEntry> derived) {
        List<TimelineEntry> all = new ArrayList<>(derived);
        told().forEach((key, happening) -> all.add(TimelineEntry.of(key, happening)));
        return new Timeline(all.stream().map(this::touched).toList());
    }

    /// What was written or imported, by the key of its entry. A line of a file that was imported again
    /// with another correction of its clock stands as it was imported last, under the key that it had, so
    /// with its pins and notes.
    public Map<String, Happening> told() {
        Map<String, Happening> told = new LinkedHashMap<>();
        Map<String, List<String>> lines = new HashMap<>();
        int number = 0;
        for (IncidentEvent.TimelineAdded added : all(IncidentEvent.TimelineAdded.class)) {
            for (Happening happening : added.entries()) {
                number++;
                List<String> here = lines.computeIfAbsent(happening.source(), _ -> new ArrayList<>());
                String key = here.stream()
                        .filter(known -> told.getOrDefault(known, happening).sameLine(happening))
                        .findFirst()
                        .orElse("T" + number);
                if (told.put(key, happening) == null) {
                    here.add(key);
                }
            }
        }
        return told;
    }

    private TimelineEntry touched(TimelineEntry entry) {
        List<String> notes = all(IncidentEvent.Annotated.class).stream()
                .filter(note -> note.entry().equals(entry.key()))
                .map(IncidentEvent.Annotated::text)
                .toList();
        Set<Mark> marks = marks().getOrDefault(entry.key(), Set.of());
        return new TimelineEntry(
                entry.key(),
                entry.what(),
                marks.contains(Mark.PIN),
                marks.contains(Mark.HIDE),
                marks.contains(Mark.START),
                notes);
    }

    /// The marks that stand, by the entry that carries them. There is one start.
    private Map<String, Set<Mark>> marks() {
        Map<String, Set<Mark>> marks = new LinkedHashMap<>();
        for (IncidentEvent.Marked marked : all(IncidentEvent.Marked.class)) {
            Set<Mark> here = marks.computeIfAbsent(marked.entry(), _ -> new HashSet<>());
            switch (marked.mark()) {
                case UNPIN -> here.remove(Mark.PIN);
                case UNHIDE -> here.remove(Mark.HIDE);
                case START -> {
                    marks.values().forEach(set -> set.remove(Mark.START));
                    here.add(Mark.START);
                }
                case PIN, HIDE -> here.add(marked.mark());
            }
        }
        return marks;
    }
}
