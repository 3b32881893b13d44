package dev.plimsoll.engine.port;

import dev.plimsoll.model.contract.Payload;

/// Which media types are text.
public final class TextTypes {
    private TextTypes() {}

    /// Whether bodies of the media type are text: `text/*`, JSON, XML, forms and what is built on them.
    public static boolean isText(String mediaType) {
        String bare = Payload.bareType(mediaType);
        return bare.startsWith("text/")
                || bare.matches("application/(json|xml|yaml|graphql|javascript|jsonl|x-ndjson|x-www-form-urlencoded)")
                || bare.matches(".*\\+(json|xml|yaml)")
                || bare.endsWith("/json");
    }
}
