package dev.plimsoll.model.contract.consumer.replay;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came out of one interaction.
///
/// @param description the words by which people know it
/// @param position where it stands in the pact
/// @param request method and path as sent; empty where nothing was sent
/// @param status of the answer; null where there was none
/// @param differences in the order status, headers, body
/// @param notes what was left out, one sentence each
public record ReplayedInteraction(
        String description,
        SourcePosition position,
        String request,
        @Nullable Integer status,
        List<Difference> differences,
        List<String> notes) {
    public ReplayedInteraction {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    public Verdict verdict() {
        if (differences.isEmpty()) {
            return Verdict.PASS;
        }
        return differences.stream().allMatch(Difference::undecided) ? Verdict.INCONCLUSIVE : Verdict.FAIL;
    }
}
