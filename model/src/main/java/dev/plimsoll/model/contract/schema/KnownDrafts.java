package dev.plimsoll.model.contract.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Parts of drafts made before, by schema, turn, size and depth: the messages around a thousand places of one contract
/// are made of the same few parts. Parts are shared, so nobody may change them. For one thread.
final class KnownDrafts {
    /// Below this depth drafts hold only what is required, so that all depths are alike.
    private static final int ALIKE_BELOW = Draft.DEEPEST_OPTIONAL + 1;

    private final Check check;
    private final Map<Part, JsonNode> made = new HashMap<>();
    private final Map<Part, Boolean> vain = new HashMap<>();

    private record Part(Flat flat, int turn, Draft.Size size, int depth) {}

    KnownDrafts(Check check) {
        this.check = check;
    }

    /// What came of an earlier try.
    ///
    /// @param value null where it was in vain
    record Made(@Nullable JsonNode value) {}

    /// The part made before; null where it was not tried.
    @Nullable
    Made find(Flat flat, int turn, Draft.Size size, int depth) {
        JsonNode known = made.get(new Part(flat, turn, size, Math.min(depth, ALIKE_BELOW)));
        if (known != null) {
            return new Made(known);
        }
        return vain.containsKey(new Part(flat, turn, size, depth)) ? new Made(null) : null;
    }

    /// @param value null where none was found, and not for want of steps
    void keep(Flat flat, int turn, Draft.Size size, int depth, @Nullable JsonNode value) {
        if (value == null) {
            vain.put(new Part(flat, turn, size, depth), true);
        } else {
            made.put(new Part(flat, turn, size, Math.min(depth, ALIKE_BELOW)), value);
            check.willAsk(value);
        }
    }
}
