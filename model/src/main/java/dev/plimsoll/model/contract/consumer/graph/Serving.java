package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a service serves an operation with what it takes from others.
///
/// @param field the field of its response; null for the whole operation
/// @param from at least one
public record Serving(OperationKey operation, @Nullable FieldPath field, List<Upstream> from, SourcePosition position) {
    /// What is taken.
    ///
    /// @param operation null for anything of the provider
    /// @param field null for the whole operation
    public record Upstream(
            String provider,
            @Nullable OperationKey operation,
            @Nullable FieldPath field) {
        /// Whether this takes from the changed part.
        ///
        /// @param changed null for every operation
        /// @param part null for every field
        public boolean takes(String service, @Nullable OperationShape changed, @Nullable FieldPath part) {
            boolean same = operation == null
                    || changed == null
                    || OperationShape.of(operation).equals(changed);
            return provider.equals(service) && same && (field == null || part == null || field.touches(part));
        }
    }

    public Serving {
        from = List.copyOf(from);
    }

    public OperationShape shape() {
        return OperationShape.of(operation);
    }
}
