package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people say a service uses of an operation. A declaration, no proof.
///
/// @param reads fields of the response; null where that is not said
/// @param sends fields of the request, and parameters by name; null where that is not said
public record DeclaredUse(
        OperationKey operation,
        @Nullable List<FieldPath> reads,
        @Nullable List<FieldPath> sends,
        SourcePosition position) {
    public DeclaredUse {
        reads = reads == null ? null : List.copyOf(reads);
        sends = sends == null ? null : List.copyOf(sends);
    }

    public OperationShape shape() {
        return OperationShape.of(operation);
    }
}
