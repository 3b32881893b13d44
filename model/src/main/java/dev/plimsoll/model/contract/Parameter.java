package dev.plimsoll.model.contract;

import org.jspecify.annotations.Nullable;

/// A parameter of a request, or a header of a response.
///
/// @param schema null where the contract gives none
/// @param style as written or the default of its place, for example `form`
public record Parameter(
        String name,
        Place in,
        boolean required,
        boolean deprecated,
        String style,
        boolean explode,
        @Nullable Schema schema,
        Origin origin) {
    /// Where the value travels.
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE;

        /// As contracts write it: `path`, `query`, `header`, `cookie`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether two parameters are the same one: header names do not mind the case (RFC 9110, 5.1).
    public boolean isSame(Parameter other) {
        return in == other.in && (in == Place.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name));
    }
}
