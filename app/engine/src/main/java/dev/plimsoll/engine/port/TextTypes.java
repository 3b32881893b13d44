package dev.plimsoll.engine.port;

import java.util.Locale;

/// Which media types are text.
public final class TextTypes {
    private TextTypes() {}

    /// Whether bodies of the media type are text: `text/*`, JSON, XML, forms and what is built on them.
    public static boolean isText(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("text/")
                || bare.matches("application/(json|xml|yaml|graphql|javascript|jsonl|x-ndjson|x-www-form-urlencoded)")
                || bare.matches(".*\\+(json|xml|yaml)")
                || bare.endsWith("/json");
    }
}
