package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.diff.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one edit in the source does to consumers, over all the places where it shows.
///
/// @param lead the first of its changes, which is of the worst severity
/// @param places how many changes it makes
/// @param consumers each with what is worst for it, silent ones first, see [ConsumerImpact#ORDER]
public record EditImpact(Change lead, int places, List<ConsumerImpact> consumers) {
    public EditImpact {
        consumers = consumers.stream().sorted(ConsumerImpact.ORDER).toList();
    }

    static EditImpact of(List<ChangeImpact> changes) {
        Map<String, ConsumerImpact> worst = new TreeMap<>();
        changes.stream()
                .map(ChangeImpact::consumers)
                .flatMap(Collection::stream)
                .forEach(impact -> worst.merge(impact.consumer(), impact, EditImpact::worse));
        return new EditImpact(changes.getFirst().change(), changes.size(), List.copyOf(worst.values()));
    }

    private static ConsumerImpact worse(ConsumerImpact one, ConsumerImpact other) {
        return Outcome.BY_HARM.compare(other.outcome(), one.outcome()) > 0 ? other : one;
    }

    /// The consumers of one outcome.
    public List<ConsumerImpact> of(Outcome outcome) {
        return consumers.stream()
                .filter(consumer -> consumer.outcome() == outcome)
                .toList();
    }
}
