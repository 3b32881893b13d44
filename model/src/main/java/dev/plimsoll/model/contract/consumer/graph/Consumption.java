package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.SourcePosition;
import java.util.List;

/// That one service consumes another, and from what that is known.
///
/// @param pacts files, as the graph names them
/// @param traffic HAR files, as the graph names them
/// @param operations what is declared; empty where only the service is
public record Consumption(
        String provider,
        List<String> pacts,
        List<String> traffic,
        List<DeclaredUse> operations,
        SourcePosition position) {
    public Consumption {
        pacts = List.copyOf(pacts);
        traffic = List.copyOf(traffic);
        operations = List.copyOf(operations);
    }

    /// Whether pacts or traffic say what is used.
    public boolean isTested() {
        return !pacts.isEmpty() || !traffic.isEmpty();
    }
}
