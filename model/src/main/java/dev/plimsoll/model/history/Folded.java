package dev.plimsoll.model.history;

import java.util.List;

/// A record as its events have left it.
///
/// @param <I> its name
/// @param <E> the sealed type of its events
/// @param <S> the state itself
public interface Folded<I extends RecordId, E, S extends Folded<I, E, S>> {
    I id();

    /// The whole history, oldest first.
    List<E> events();

    /// The state after one more event.
    ///
    /// @throws IllegalArgumentException if the event cannot follow
    S after(E event);

    /// The events of one kind, oldest first.
    default <K extends E> List<K> all(Class<K> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The last event.
    default E last() {
        return events().getLast();
    }
}
