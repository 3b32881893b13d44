package dev.plimsoll.model.chaos.misread;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a client means to send in a body.
///
/// @param value the meaning; how it travels is the payload's
record Sent(Payload payload, JsonNode value) {
    private static final int SHORT = 60;

    /// The same place with another meaning.
    Sent with(JsonNode other) {
        return new Sent(payload, other);
    }

    /// The body; empty where the media type cannot say the value.
    Optional<WireBody> wire() {
        return WireBody.of(payload, value);
    }

    /// Whether half of a body, or one in another charset, is none at all.
    boolean isBrokenByHalf() {
        return payload.isJson() || payload.isXml();
    }

    /// For people: XML as it travels, everything else by its meaning.
    String words() {
        String text = payload.isXml()
                ? wire().map(body -> new String(body.bytes(), StandardCharsets.UTF_8))
                        .map(xml -> xml.substring(xml.indexOf("?>") + 2))
                        .orElse("")
                : value.toString();
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 3) + "...";
    }
}
