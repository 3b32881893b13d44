package dev.plimsoll.model.contract;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a value of a response feeds a later call.
///
/// @param target the operation id, or the reference, of the operation to call; null where the link names none
/// @param parameters parameter to the expression or value it takes, as text, by name
/// @param body the expression or value of the body, as text; null where the link gives none
public record Link(
        String name,
        @Nullable String target,
        Map<String, String> parameters,
        @Nullable String body,
        Origin origin) {
    public Link {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
