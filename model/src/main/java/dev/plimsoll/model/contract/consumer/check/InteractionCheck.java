package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came out of one interaction.
///
/// @param description the words by which people know it
/// @param position where it stands in the pact
/// @param operation the operation of the contract that takes its request; null where none does
/// @param disagreements in the order of the exchange
/// @param notes what was left out of the check, one sentence each
public record InteractionCheck(
        String description,
        SourcePosition position,
        @Nullable OperationKey operation,
        List<Disagreement> disagreements,
        List<String> notes) {
    public InteractionCheck {
        disagreements = List.copyOf(disagreements);
        notes = List.copyOf(notes);
    }

    public Verdict verdict() {
        if (disagreements.isEmpty()) {
            return Verdict.PASS;
        }
        return disagreements.stream().allMatch(Disagreement::undecided) ? Verdict.INCONCLUSIVE : Verdict.FAIL;
    }
}
