package dev.plimsoll.model.chaos;

import java.util.List;

/// Several faults at once: what each of them alone does to nobody, they may do together.
///
/// @param parts at least two; none of them combined itself or a lost program, and at most one of them more load
public record CombinedFault(List<Part> parts) implements Fault {
    /// One of them.
    ///
    /// @param share of connections or messages that it touches, as in a plan
    public record Part(Fault fault, double share) {}

    public CombinedFault {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("combined faults are two faults at least, not " + parts.size());
        }
        for (Part part : parts) {
            if (part.fault() instanceof CombinedFault || part.fault() instanceof LostNode) {
                throw new IllegalArgumentException(
                        "faults that are combined are neither combined themselves nor lost programs, and one of"
                                + " them is: " + part.fault().description());
            }
        }
        if (parts.stream().filter(part -> part.fault() instanceof LoadSurge).count() > 1) {
            throw new IllegalArgumentException("combined faults have more load once at most");
        }
    }

    @Override
    public String description() {
        return "at once: "
                + parts.stream()
                        .map(part -> part.fault().description())
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow();
    }
}
