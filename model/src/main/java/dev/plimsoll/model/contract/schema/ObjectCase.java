package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.Collections;
import java.util.List;

/// What a case of objects takes for granted - properties that are absent, and properties that are there with a value
/// that some schema refuses - and what follows from that at once. Options that the case refuses already, and cases
/// that contradict themselves, are most of those that a union of objects with the same few properties is taken apart
/// into.
final class ObjectCase {
    private final Prover prover;
    private final Goal goal;

    ObjectCase(Prover prover, Goal goal) {
        this.prover = prover;
        this.goal = goal;
    }

    /// Whether surely no object fits the case.
    boolean isVain() {
        Flat sender = goal.sender();
        Flat also = goal.also();
        return sender.absent.stream()
                        .anyMatch(name -> sender.required.contains(name)
                                || also.required.contains(name)
                                || goal.exclusions().properties.containsKey(name))
                || goal.exclusions().properties.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().stream()
                                .anyMatch(avoided -> isSaid(sender, entry.getKey(), avoided)
                                        || isSaid(also, entry.getKey(), avoided)));
    }

    /// Whether an option surely accepts no object of the case.
    boolean isRefused(Flat option) {
        return !Collections.disjoint(goal.sender().absent, option.required)
                || goal.exclusions().properties.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().stream().anyMatch(avoided -> isSaid(option, entry.getKey(), avoided)));
    }

    private boolean isSaid(Flat flat, String name, Flat avoided) {
        List<Schema> said = flat.property(name);
        return !said.isEmpty() && prover.saysAllOf(prover.flattening().of(said), avoided);
    }
}
