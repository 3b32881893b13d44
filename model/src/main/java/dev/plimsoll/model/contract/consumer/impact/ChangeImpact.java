package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.diff.Change;
import java.util.List;

/// What one change does to consumers.
///
/// @param consumers silent ones first, see [ConsumerImpact#ORDER]
public record ChangeImpact(Change change, List<ConsumerImpact> consumers) {
    public ChangeImpact {
        consumers = consumers.stream().sorted(ConsumerImpact.ORDER).toList();
    }

    /// Those that are known or declared to use what changes and are not proved unaffected, direct and indirect.
    public List<ConsumerImpact> users() {
        return consumers.stream()
                .filter(consumer -> consumer.use() == Use.USED && consumer.isHit())
                .toList();
    }

    public List<ConsumerImpact> of(Outcome outcome) {
        return consumers.stream()
                .filter(consumer -> consumer.outcome() == outcome)
                .toList();
    }
}
