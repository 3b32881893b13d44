package dev.plimsoll.model.contract.consumer.har;

import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.document.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads the bodies of an entry of an HTTP archive.
final class RecordedBody {
    private RecordedBody() {}

    static Body sent(Cursor request) {
        Cursor posted = request.get("postData");
        if (posted == null) {
            return new Body(Body.State.EMPTY, null, null, "");
        }
        String text = posted.text("text");
        return body(posted, text == null ? "" : text, posted.get("params") != null);
    }

    static Body received(Cursor response) {
        Cursor content = response.get("content");
        String text = content == null ? null : content.text("text");
        if (content == null || text == null) {
            return Body.UNSAID;
        }
        String encoding = content.text("encoding");
        return "base64".equalsIgnoreCase(encoding) ? base64(content, text) : body(content, text, false);
    }

    private static Body base64(Cursor content, String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return body(content, new String(bytes, StandardCharsets.UTF_8), false);
        } catch (IllegalArgumentException _) {
            // what cannot be decoded says nothing about fields
            return Body.UNSAID;
        }
    }

    /// JSON is kept without credentials; anything else is kept by its media type only.
    private static Body body(Cursor at, String text, boolean form) {
        String mediaType = at.text("mimeType");
        String type = mediaType == null || mediaType.isBlank() ? null : mediaType;
        if (text.isEmpty()) {
            return new Body(form ? Body.State.PRESENT : Body.State.EMPTY, type, null, "");
        }
        Body whole =
                new Body(Body.State.PRESENT, type, JsonNodeFactory.instance.stringNode(text), at.pointer() + "/text");
        JsonNode json = whole.json(null);
        JsonNode clean = json == null ? null : Credentials.without(json);
        // a text among JSON values is kept as JSON writes it, since a text here is read as JSON
        JsonNode kept =
                clean != null && clean.isString() ? JsonNodeFactory.instance.stringNode(clean.toString()) : clean;
        return new Body(Body.State.PRESENT, type, kept, whole.pointer());
    }
}
