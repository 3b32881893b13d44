package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one part of a multipart or form body travels.
///
/// @param property name of the part; `[0]` for a part by its place, `[*]` for all further ones (OpenAPI 3.2), after a
///     dot or at once that of a part within a part
/// @param contentType as written; null where the contract leaves it to the default of the property's type
/// @param form style and explode of a form field
public record Encoding(
        String property, @Nullable String contentType, Parameter.Form form, List<Parameter> headers, Origin origin) {
    public Encoding {
        headers = List.copyOf(headers);
    }
}
