package dev.plimsoll.model.contract.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a message that a change touches, so that an experiment can reproduce it.
///
/// @param part which part of the exchange
/// @param status the response status as the contract writes it (`200`, `4XX`, `default`); null in a request
/// @param mediaType the payload's media type; null where there is no payload
/// @param name name of the parameter or header; null for payloads
/// @param path steps from the payload's root to the value: property names, `*` for every item of an array,
///     `{}` for every value of a map; empty for the root
public record Subject(
        Part part,
        @Nullable String status,
        @Nullable String mediaType,
        @Nullable String name,
        List<String> path) {
    /// The parts of an HTTP exchange.
    public enum Part {
        PARAMETER,
        REQUEST_BODY,
        RESPONSE_STATUS,
        RESPONSE_HEADER,
        RESPONSE_BODY
    }

    /// The body of a request; `mediaType` null for all of its forms.
    static Subject ofBody(@Nullable String mediaType) {
        return new Subject(Part.REQUEST_BODY, null, mediaType, null, List.of());
    }

    public Subject {
        path = List.copyOf(path);
    }

    /// A value inside the part.
    Subject at(List<String> steps) {
        return new Subject(part, status, mediaType, name, steps);
    }

    /// The path as people write it: `$.items[*].price`.
    public String dottedPath() {
        StringBuilder text = new StringBuilder("$");
        for (String step : path) {
            text.append(step.equals("*") ? "[*]" : "." + step);
        }
        return text.toString();
    }
}
