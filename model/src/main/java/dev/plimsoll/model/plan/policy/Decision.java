package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import java.util.List;
import java.util.stream.Collectors;

/// What the policy says to an intent.
///
/// @param intent what was wanted
/// @param gates every gate that was asked, in order
public record Decision(Intent intent, List<Gate> gates) {
    public Decision {
        gates = List.copyOf(gates);
    }

    public boolean allowed() {
        return gates.stream().allMatch(Gate::open);
    }

    /// The gates that refuse it.
    public List<Gate> closed() {
        return gates.stream().filter(gate -> !gate.open()).toList();
    }

    /// Why it is refused, a sentence or two a gate; empty when it is allowed.
    public String why() {
        return closed().stream().map(Gate::reason).collect(Collectors.joining(" "));
    }
}
