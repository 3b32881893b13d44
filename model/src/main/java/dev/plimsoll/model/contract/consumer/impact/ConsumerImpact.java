package dev.plimsoll.model.contract.consumer.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.contract.consumer.graph.Standing;
import java.util.Comparator;
import java.util.List;

/// What a change does to one consumer.
///
/// @param consumer its name
/// @param standing what the workspace says of it
/// @param outcome the verdict
/// @param use whether it uses what changes
/// @param chain the services between, from the one next to the change; empty for a direct consumer
/// @param reason one sentence
/// @param evidence what that is known from
public record ConsumerImpact(
        String consumer,
        Standing standing,
        Outcome outcome,
        Use use,
        List<Link> chain,
        String reason,
        Evidence evidence) {
    /// Silent consumers first, then what breaks; the critical before the others; then by name.
    public static final Comparator<ConsumerImpact> ORDER = Comparator.comparing(ConsumerImpact::outcome)
            .thenComparing(ConsumerImpact::use)
            .thenComparing(impact -> impact.standing().criticality(), Comparator.reverseOrder())
            .thenComparing(ConsumerImpact::consumer);

    public ConsumerImpact {
        chain = List.copyOf(chain);
    }

    @JsonIgnore
    public boolean isDirect() {
        return chain.isEmpty();
    }

    /// Whether the consumer is, or may be, affected.
    @JsonIgnore
    public boolean isHit() {
        return outcome.compareTo(Outcome.AT_RISK) <= 0;
    }
}
