package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one property of a multipart or form body travels.
///
/// @param contentType as written; null where the contract leaves it to the default of the property's type
/// @param form style and explode of a form field
public record Encoding(
        String property, @Nullable String contentType, Parameter.Form form, List<Parameter> headers, Origin origin) {
    public Encoding {
        headers = List.copyOf(headers);
    }
}
