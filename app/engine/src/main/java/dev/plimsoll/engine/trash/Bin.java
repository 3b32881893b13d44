package dev.plimsoll.engine.trash;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Records of one kind that people gave up. They stay where they are; the trash only leads to them.
///
/// @param <S> the record as its events have left it
/// @param all every record of the kind, newest first
/// @param givenUp whether it was given up and nobody took it up again
/// @param words what it is, who gave it up and why
/// @param end when it was given up
/// @param back asks whether the person may, and takes it up again
public record Bin<S extends Folded<?, ?, S>>(
        Supplier<List<S>> all,
        Predicate<S> givenUp,
        Function<S, String> words,
        Function<S, Instant> end,
        Back<S> back) {

    /// The way back.
    @FunctionalInterface
    public interface Back<S> {
        /// @throws dev.plimsoll.model.Refusal if this person may not
        void take(S record, String reason, Person by);
    }

    /// The oldest first.
    List<Trash.Item> items() {
        return all.get().reversed().stream()
                .filter(givenUp)
                .map(one -> new Trash.Item(
                        one.id().toString(), words.apply(one), end.apply(one).toString()))
                .toList();
    }

    /// @param wanted the name, in lower case
    /// @return whether it was here
    boolean restore(String wanted, Person by, String reason) {
        Optional<S> found = all.get().stream()
                .filter(givenUp)
                .filter(one -> one.id().toString().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        found.ifPresent(one -> back.take(one, reason, by));
        return found.isPresent();
    }
}
