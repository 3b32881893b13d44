package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;

/// What an amendment does to consumers.
///
/// @param provider the service whose contract changes
/// @param consumers everybody who consumes it, directly, sorted by name
/// @param changes the changes that are not safe, and operations that go, in the order of the diff
/// @param notices what could not be used, one sentence each
public record Impact(String provider, List<String> consumers, List<ChangeImpact> changes, List<String> notices) {
    public Impact {
        consumers = List.copyOf(consumers);
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }

    /// How many consumers have this as their first outcome over all changes that nobody accepted; consumers that one
    /// change leaves alone and another breaks count with those that break.
    public long count(Outcome outcome) {
        return changes.stream()
                .filter(change -> !change.change().isAccepted())
                .flatMap(change -> change.consumers().stream())
                .map(ConsumerImpact::consumer)
                .distinct()
                .filter(consumer -> worst(consumer) == outcome)
                .count();
    }

    /// What is worst for a consumer over all changes that nobody accepted: that a use breaks, then that one may, then
    /// that nothing is known. Unaffected where no change concerns it.
    public Outcome worst(String consumer) {
        List<Outcome> met = changes.stream()
                .filter(change -> !change.change().isAccepted())
                .flatMap(change -> change.consumers().stream())
                .filter(impact -> impact.consumer().equals(consumer))
                .map(ConsumerImpact::outcome)
                .distinct()
                .toList();
        for (Outcome outcome :
                List.of(Outcome.BREAKS, Outcome.AT_RISK, Outcome.UNPROVEN, Outcome.DECLARED_UNAFFECTED)) {
            if (met.contains(outcome)) {
                return outcome;
            }
        }
        return Outcome.UNAFFECTED;
    }

    /// How bad the amendment is for the consumers that are known: BREAKING where a use of one is shown to break, SAFE
    /// where every one is proved unaffected, RISKY in between.
    public Severity severity() {
        List<Outcome> met = changes.stream()
                .filter(change -> !change.change().isAccepted())
                .flatMap(change -> change.consumers().stream())
                .map(ConsumerImpact::outcome)
                .distinct()
                .toList();
        if (met.contains(Outcome.BREAKS)) {
            return Severity.BREAKING;
        }
        return met.stream().allMatch(outcome -> outcome == Outcome.UNAFFECTED) ? Severity.SAFE : Severity.RISKY;
    }
}
