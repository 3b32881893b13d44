package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.diff.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /// The edits with what they do to consumers, in the order of their first change.
    public List<EditImpact> edits() {
        Map<String, List<ChangeImpact>> byRoot = new LinkedHashMap<>();
        changes.forEach(change -> byRoot.computeIfAbsent(change.change().root(), _ -> new ArrayList<>())
                .add(change));
        return byRoot.values().stream().map(EditImpact::of).toList();
    }

    /// Every consumer that is named, direct or indirect, sorted.
    public SortedSet<String> everybody() {
        SortedSet<String> names = new TreeSet<>(consumers);
        changes.forEach(change -> change.consumers().forEach(consumer -> names.add(consumer.consumer())));
        return names;
    }

    /// How many consumers come to this over all changes that nobody accepted, see [#worst(String)].
    public long count(Outcome outcome) {
        return everybody().stream()
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
        return met.stream().max(Outcome.BY_HARM).orElse(Outcome.UNAFFECTED);
    }

    /// How bad the amendment is for the consumers that are known: BREAKING where a use of one is shown to break, SAFE
    /// where every one is proved unaffected, RISKY in between and where nobody is known.
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
        if (consumers.isEmpty() && !changes.isEmpty()) {
            return Severity.RISKY;
        }
        return met.stream().allMatch(outcome -> outcome == Outcome.UNAFFECTED) ? Severity.SAFE : Severity.RISKY;
    }
}
