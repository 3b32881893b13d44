package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One difference between two schemas, at one place of the message.
///
/// @param aspect what differs
/// @param keyword the keyword that says it
/// @param path steps to the value: property names, `*` for every item, `{}` for every value of a map
/// @param before what the base says, as short text; null where it says nothing
/// @param after what the revision says, as short text; null where it says nothing
/// @param required for a property that came or went: whether it is required where it is declared
/// @param base where the base says it; the enclosing place where it says nothing
/// @param revision where the revision says it; the enclosing place where it says nothing
/// @param inclusion whether what the sender sends is still accepted, as far as this difference goes; a witness in it
///     is a whole message
public record SchemaDifference(
        Aspect aspect,
        String keyword,
        List<String> path,
        @Nullable String before,
        @Nullable String after,
        boolean required,
        Origin base,
        Origin revision,
        Inclusion inclusion) {
    public SchemaDifference {
        path = List.copyOf(path);
    }

    /// Whether the revision adds what the base does not have.
    public boolean isAddition() {
        return before == null;
    }

    /// Whether the revision lacks what the base has.
    public boolean isRemoval() {
        return after == null;
    }
}
