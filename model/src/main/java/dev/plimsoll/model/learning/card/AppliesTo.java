package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a learning holds. An empty list leaves it open.
///
/// @param services names of programs
/// @param operations as contracts write them: `GET /orders/{id}`
/// @param changes classes of change as the chaos matrix names them: `field-removed`
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppliesTo(List<String> services, List<String> operations, List<String> changes) {
    public static final AppliesTo ANYTHING = new AppliesTo(List.of(), List.of(), List.of());

    public AppliesTo {
        services = listed(services);
        operations = listed(operations);
        changes = listed(changes);
    }

    /// A list that is not written is empty.
    private static List<String> listed(@Nullable List<String> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
