package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.Payload;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The body of a message as a pact file holds it.
///
/// @param state whether there is one
/// @param mediaType as the body itself names it (version 4); null where only a header does
/// @param content a JSON value, or a text; null where there is none
/// @param pointer JSON Pointer of the content in the file; `""` where there is none
public record Body(
        State state, @Nullable String mediaType, @Nullable JsonNode content, String pointer) {
    /// Whether there is a body.
    public enum State {
        /// Nothing is said: any body will do.
        UNSAID,
        /// There is none, or an empty one.
        EMPTY,
        /// There is one.
        PRESENT
    }

    /// Nothing said.
    public static final Body UNSAID = new Body(State.UNSAID, null, null, "");

    /// What sort of content a body has.
    public enum Kind {
        JSON,
        XML,
        FORM,
        MULTIPART,
        TEXT
    }

    /// @param header the `Content-Type` of the message; null for none
    public Kind kind(@Nullable String header) {
        String named = mediaType == null ? header : mediaType;
        if (content != null && !content.isString()) {
            return Kind.JSON;
        }
        Kind byName = named == null ? null : kindNamed(named);
        if (byName != null) {
            return byName;
        }
        String text = content == null ? "" : content.asString().stripLeading();
        return text.startsWith("<") ? Kind.XML : Kind.TEXT;
    }

    private static Kind kindNamed(String mediaType) {
        String bare = Payload.bareType(mediaType);
        if (bare.endsWith("/json") || bare.endsWith("+json")) {
            return Kind.JSON;
        }
        if (Payload.isXml(bare)) {
            return Kind.XML;
        }
        if (bare.equals("application/x-www-form-urlencoded")) {
            return Kind.FORM;
        }
        return bare.startsWith("multipart/") ? Kind.MULTIPART : Kind.TEXT;
    }

    /// The content as JSON; null where it is something else.
    ///
    /// @param header the `Content-Type` of the message; null for none
    public @Nullable JsonNode json(@Nullable String header) {
        return kind(header) == Kind.JSON ? parsed() : null;
    }

    /// The JSON value of the content; null where its text is no JSON.
    @Nullable
    JsonNode parsed() {
        JsonNode known = content;
        if (known == null || !known.isString()) {
            return known;
        }
        try {
            return BoundedJson.read(known.stringValue());
        } catch (JacksonException _) {
            // A text in a body that should be JSON: the caller says so.
            return null;
        }
    }

    /// The content as text; empty where there is none.
    public String text() {
        JsonNode known = content;
        if (known == null) {
            return "";
        }
        return known.isString() ? known.stringValue() : known.toString();
    }
}
