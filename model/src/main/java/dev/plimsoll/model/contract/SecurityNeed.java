package dev.plimsoll.model.contract;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One way in: everything it lists is needed together. The way that lists nothing lets callers without credentials in.
///
/// @param parts in the order of the scheme names
/// @param origin where the need is written; null for the way that an absent `security` leaves open
public record SecurityNeed(List<Part> parts, @Nullable Origin origin) {
    public SecurityNeed {
        parts = parts.stream().sorted(Comparator.comparing(Part::scheme)).toList();
    }

    /// One scheme and the scopes or roles asked of it.
    ///
    /// @param scheme the scheme's name in the contract
    /// @param definition what the name stands for; null where the contract does not define it
    public record Part(
            String scheme,
            SortedSet<String> scopes,
            @Nullable SecurityScheme definition) {
        public Part {
            scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
        }
    }
}
