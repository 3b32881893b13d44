package dev.plimsoll.model.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A parameter of a request, or a header of a response.
///
/// @param form how its value becomes text
/// @param schema null where the contract gives none
public record Parameter(
        String name,
        Place in,
        boolean required,
        boolean deprecated,
        Form form,
        @Nullable Schema schema,
        Origin origin) {
    /// Where the value travels.
    public enum Place {
        PATH,
        QUERY,
        /// The whole query string as one value (OpenAPI 3.2).
        QUERYSTRING,
        HEADER,
        COOKIE;

        /// As contracts write it: `path`, `query`, `querystring`, `header`, `cookie`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a value becomes text.
    ///
    /// @param style as written or the default of its place, for example `form`
    /// @param allowReserved whether reserved characters (RFC 3986, 2.2) travel as they are
    /// @param allowEmptyValue whether the name may come without a value
    /// @param mediaType the media type of a parameter with `content`; null where style and explode count
    public record Form(
            String style,
            boolean explode,
            boolean allowReserved,
            boolean allowEmptyValue,
            @Nullable String mediaType) {
        public Form(String style, boolean explode) {
            this(style, explode, false, false, null);
        }

        /// The default of a place.
        public static Form usual(Place in) {
            return in == Place.QUERY || in == Place.COOKIE || in == Place.QUERYSTRING
                    ? new Form("form", true)
                    : new Form("simple", false);
        }
    }

    public String style() {
        return form.style();
    }

    public boolean explode() {
        return form.explode();
    }

    /// Whether two parameters are the same one: header names do not mind the case (RFC 9110, 5.1), and there is only
    /// one query string.
    public boolean isSame(Parameter other) {
        return in == other.in
                && switch (in) {
                    case HEADER -> name.equalsIgnoreCase(other.name);
                    case QUERYSTRING -> true;
                    case PATH, QUERY, COOKIE -> name.equals(other.name);
                };
    }
}
