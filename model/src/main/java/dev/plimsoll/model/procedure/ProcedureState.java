package dev.plimsoll.model.procedure;

import dev.plimsoll.model.history.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A procedure with all its versions, numbered from 1.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first; each is a version
public record ProcedureState(ProcedureId id, List<ProcedureEvent> events)
        implements Folded<ProcedureId, ProcedureEvent, ProcedureState> {
    public ProcedureState {
        events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ProcedureEvent.Drafted != (i == 0)) {
                throw new IllegalArgumentException(
                        "the history of procedure " + id + " has one draft, at its beginning");
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of procedure " + id + " does not begin with its draft");
        }
    }

    @Override
    public ProcedureState after(ProcedureEvent event) {
        if (event.procedure().equals(procedure())) {
            throw new IllegalArgumentException("procedure " + id + " says that already");
        }
        List<ProcedureEvent> history = new ArrayList<>(events);
        history.add(event);
        return new ProcedureState(id, history);
    }

    /// The present text.
    public Procedure procedure() {
        return last().procedure();
    }

    /// The number of the present version.
    public int version() {
        return events.size();
    }

    /// The number of the version with this digest, or with a digest that begins like this; the newest of several.
    public OptionalInt version(String digest) {
        for (int i = events.size(); i > 0; i--) {
            if (!digest.isEmpty() && version(i).digest().startsWith(digest)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The text of a version.
    ///
    /// @throws IllegalArgumentException if there is no such version
    public Procedure version(int number) {
        if (number < 1 || number > events.size()) {
            throw new IllegalArgumentException(
                    "procedure " + id + " has the versions 1 to " + events.size() + ", not " + number);
        }
        return events.get(number - 1).procedure();
    }
}
