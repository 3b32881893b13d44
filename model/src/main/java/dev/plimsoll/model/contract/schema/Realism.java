package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Proposes values that look like those of real life. A proposal is used only where the schema accepts it, so that
/// validity never depends on it.
public interface Realism {
    /// A value for one place; null where nothing better is known than what the schema suggests.
    @Nullable
    JsonNode propose(Wanted wanted);

    /// What is wanted at a place.
    ///
    /// @param name the property that holds the value, or the list that does; empty at the top
    /// @param owner the property that holds the object around it; empty where there is none
    /// @param kind STRING or NUMBER
    /// @param whole whether a number must be an integer
    /// @param formats the values of `format`
    /// @param entity the same for all members of one object, so that they fit together; another for every object
    /// @param index the place in a list; 0 elsewhere
    record Wanted(
            String name,
            String owner,
            Kind kind,
            boolean whole,
            Set<String> formats,
            Range range,
            long entity,
            int index) {}

    /// How long a text may be, in code points, or how large a number; null where there is no bound.
    record Range(
            int minLength,
            int maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {}
}
