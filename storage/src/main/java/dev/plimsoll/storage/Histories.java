package dev.plimsoll.storage;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.history.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/// The records of one kind, kept as their events.
///
/// @param <I> the name of a record
/// @param <E> the sealed type of its events
/// @param <S> a record as its events have left it
public final class Histories<I extends RecordId, E, S extends Folded<I, E, S>> {
    private final Database database;
    private final EventLog<E> log;
    private final LongFunction<I> name;
    private final BiFunction<I, List<E>, S> fold;

    Histories(Database database, EventLog<E> log, LongFunction<I> name, BiFunction<I, List<E>, S> fold) {
        this.database = database;
        this.log = log;
        this.name = name;
        this.fold = fold;
    }

    /// Keeps a new record under the next number.
    ///
    /// @throws IllegalArgumentException if no history begins with this event; nothing is kept then
    public S create(E first) {
        var _ = fold.apply(name.apply(1), List.of(first));
        return fold.apply(name.apply(log.create(first)), List.of(first));
    }

    /// Adds an event to a record as the caller saw it, and returns the record after it.
    ///
    /// @throws WorkspaceProblem of kind CONFLICT if the record has changed since; nothing is kept then
    /// @throws IllegalArgumentException if the event cannot follow; nothing is kept then
    public S append(S seen, E event) {
        S after = seen.after(event);
        log.append(seen.id().number(), seen.events().size(), event);
        return after;
    }

    /// Adds an event to each of two records, or to neither.
    public S append(S seen, E event, S other, E otherEvent) {
        S after = seen.after(event);
        var _ = other.after(otherEvent);
        database.change(transaction -> {
            log.append(transaction, seen.id().number(), seen.events().size(), event);
            log.append(transaction, other.id().number(), other.events().size(), otherEvent);
        });
        return after;
    }

    public Optional<S> find(I id) {
        List<E> events = log.find(id.number());
        return events.isEmpty() ? Optional.empty() : Optional.of(fold.apply(id, events));
    }

    /// All records, newest first.
    ///
    /// @throws WorkspaceProblem of kind DAMAGED for the first damaged one; [#ids()] still lists all
    public List<S> all() {
        List<S> records = new ArrayList<>();
        log.all().forEach((number, events) -> records.addFirst(fold.apply(name.apply(number), events)));
        return records;
    }

    /// The names of all records, newest first.
    public List<I> ids() {
        return log.owners().stream().map(name::apply).toList();
    }

    /// How many events each record has, by its name: what has not grown has not changed.
    public Map<I, Long> lengths() {
        Map<I, Long> lengths = new LinkedHashMap<>();
        log.lengths().forEach((number, length) -> lengths.put(name.apply(number), length));
        return lengths;
    }

    void check(Handle handle, Check check) {
        log.check(handle, check);
    }
}
