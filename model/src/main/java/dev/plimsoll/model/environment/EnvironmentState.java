package dev.plimsoll.model.environment;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.util.ArrayList;
import java.util.List;

/// An environment's card as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record EnvironmentState(EnvironmentId id, List<EnvironmentEvent> events)
        implements Folded<EnvironmentId, EnvironmentEvent, EnvironmentState> {
    public EnvironmentState {
        events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof EnvironmentEvent.Drafted != (i == 0)) {
                throw new IllegalArgumentException(
                        "the history of environment " + id + " has one draft, at its beginning");
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of environment " + id + " does not begin with its draft");
        }
    }

    @Override
    public EnvironmentState after(EnvironmentEvent event) {
        List<EnvironmentEvent> history = new ArrayList<>(events);
        history.add(event);
        return new EnvironmentState(id, history);
    }

    /// What the card says.
    public EnvironmentCard card() {
        EnvironmentCard card = null;
        for (EnvironmentEvent event : events) {
            card = switch (event) {
                case EnvironmentEvent.Drafted drafted -> drafted.card();
                case EnvironmentEvent.Revised revised -> revised.card();
                case EnvironmentEvent.Acknowledged _ -> card;
            };
        }
        if (card == null) {
            throw new IllegalStateException("a history begins with its draft");
        }
        return card;
    }

    /// Who has acknowledged exactly this card.
    public List<Person> acknowledged() {
        String digest = card().digest();
        return all(EnvironmentEvent.Acknowledged.class).stream()
                .filter(event -> event.digest().equals(digest))
                .map(EnvironmentEvent.Acknowledged::by)
                .distinct()
                .toList();
    }

    /// Whether it is about the environment of that name.
    public boolean isOf(String environment) {
        return card().name().equalsIgnoreCase(environment.strip());
    }
}
