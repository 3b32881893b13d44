package dev.plimsoll.model.contract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The question whether every value of a sender, read closed, that also fits another conjunction, read as written, is
/// accepted by at least one of several options. Inclusion is the goal with one option; emptiness the one with none.
///
/// @param exclusions what the values avoid besides; goals with some are cases of a larger one
record Goal(Flat sender, Flat also, List<Flat> options, Exclusions exclusions) {
    Goal {
        options = List.copyOf(options);
    }

    Goal withSender(Flat narrower) {
        return new Goal(narrower, also, options, exclusions);
    }

    Goal narrowed(Consumer<Flat> change) {
        return withSender(sender.narrowed(change));
    }

    Goal withAlso(Flat narrower) {
        return new Goal(sender, narrower, options, exclusions);
    }

    Goal excluding(Consumer<Exclusions> change) {
        Exclusions copy = exclusions.copy();
        change.accept(copy);
        return new Goal(sender, also, options, copy);
    }

    Goal withOptions(List<Flat> others) {
        return new Goal(sender, also, others, exclusions);
    }

    /// The goal with more options.
    Goal or(List<Flat> more) {
        List<Flat> all = new ArrayList<>(options);
        more.stream().filter(option -> !all.contains(option)).forEach(all::add);
        return withOptions(all);
    }

    boolean sends(Kind kind) {
        return sender.kinds.contains(kind) && also.kinds.contains(kind);
    }
}
