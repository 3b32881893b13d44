package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import org.jspecify.annotations.Nullable;

/// One service on the way from the change to an indirect consumer, and what of it carries the change on.
///
/// @param operation what it serves with the changed part; null where the graph does not say, so that it may be anything
/// @param field the field of that operation; null where the graph does not say
public record Link(
        String service,
        @Nullable OperationKey operation,
        @Nullable FieldPath field) {
    /// `carts (GET /carts/{id} $.total)`.
    @Override
    public String toString() {
        if (operation == null) {
            return service + " (as a whole)";
        }
        return service + " (" + operation + (field == null ? "" : " " + field) + ")";
    }
}
