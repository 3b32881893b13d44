package dev.plimsoll.model.contract.inventory;

import dev.plimsoll.model.contract.SourcePosition;
import org.jspecify.annotations.Nullable;

/// What a team says of one operation.
///
/// @param operation the operation as the team names it: `GET /orders/{id}`, or its operationId
/// @param owner who answers for it; null where the team does not say
/// @param position where the team says so
public record Rating(
        String operation, Criticality criticality, @Nullable String owner, SourcePosition position) {}
