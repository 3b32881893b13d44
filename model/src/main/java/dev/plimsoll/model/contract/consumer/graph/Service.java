package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.SourcePosition;
import java.util.List;

/// One service.
///
/// @param uses whom it consumes
/// @param serves what of its own it serves with what it takes from others; empty where that is not said, and then
///     everything it serves may depend on everything it uses
public record Service(
        String name, Standing standing, List<Consumption> uses, List<Serving> serves, SourcePosition position) {
    public Service {
        uses = List.copyOf(uses);
        serves = List.copyOf(serves);
    }

    /// What it declares about one provider.
    public List<Consumption> usesOf(String provider) {
        return uses.stream().filter(use -> use.provider().equals(provider)).toList();
    }
}
