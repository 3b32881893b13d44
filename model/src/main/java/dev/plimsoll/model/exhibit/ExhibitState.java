package dev.plimsoll.model.exhibit;

import dev.plimsoll.model.history.Folded;
import java.util.ArrayList;
import java.util.List;

/// An exhibit as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record ExhibitState(ExhibitId id, List<ExhibitEvent> events)
        implements Folded<ExhibitId, ExhibitEvent, ExhibitState> {
    /// @throws IllegalArgumentException if it does not begin with its attaching, or an event cannot follow
    public ExhibitState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof ExhibitEvent.Attached)) {
            throw new IllegalArgumentException("the history of exhibit " + id + " does not begin with its attaching");
        }
        boolean released = false;
        for (ExhibitEvent event : events.subList(1, events.size())) {
            switch (event) {
                case ExhibitEvent.Attached again ->
                    throw new IllegalArgumentException("exhibit " + id + " is attached twice, again at " + again.at());
                case ExhibitEvent.Released _ -> released = required(!released, id, "released already");
                case ExhibitEvent.Held _ -> released = !required(released, id, "not released");
                case ExhibitEvent.TakenOut _, ExhibitEvent.Annotated _ -> {}
            }
        }
    }

    private static boolean required(boolean possible, ExhibitId id, String otherwise) {
        if (!possible) {
            throw new IllegalArgumentException("exhibit " + id + " is " + otherwise);
        }
        return true;
    }

    @Override
    public ExhibitState after(ExhibitEvent event) {
        List<ExhibitEvent> history = new ArrayList<>(events);
        history.add(event);
        return new ExhibitState(id, history);
    }

    /// What was handed in.
    public Exhibit exhibit() {
        return ((ExhibitEvent.Attached) events.getFirst()).exhibit();
    }

    /// Whether customers may see it.
    public boolean released() {
        boolean released = false;
        for (ExhibitEvent event : events) {
            released = event instanceof ExhibitEvent.Released || (released && !(event instanceof ExhibitEvent.Held));
        }
        return released;
    }

    /// What was noted about it, oldest first.
    public List<String> notes() {
        return all(ExhibitEvent.Annotated.class).stream()
                .map(ExhibitEvent.Annotated::text)
                .toList();
    }
}
