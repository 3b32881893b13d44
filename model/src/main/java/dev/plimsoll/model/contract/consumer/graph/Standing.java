package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.inventory.Criticality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a workspace says of a service.
///
/// @param owner who answers for it; null where nobody is named
/// @param proven when it was last proved to work; null for never
public record Standing(
        @Nullable String owner,
        Criticality criticality,
        @Nullable LastProof proven) {
    /// A service of which nothing is said.
    public static final Standing UNSAID = new Standing(null, Criticality.NORMAL, null);

    /// The last proof that a service works.
    ///
    /// @param by what proved it, for example a run; null where that is not said
    public record LastProof(LocalDate on, @Nullable String by) {}
}
