package dev.plimsoll.model.plan;

import java.util.List;
import java.util.stream.Collectors;

/// What a policy says to somebody who wants to do something.
///
/// @param gates every gate that was asked, in order
public record Ruling(List<Gate> gates) {
    public Ruling {
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
