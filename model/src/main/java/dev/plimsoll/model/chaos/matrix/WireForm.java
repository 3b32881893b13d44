package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How the payloads of one change travel: as JSON, or as the XML that their sender's contract describes.
///
/// @param mediaType of the XML; null for JSON
/// @param sender schema of who sends the message; null for JSON
record WireForm(@Nullable String mediaType, @Nullable Schema sender) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// XML where the message is, and the contract tells what a usual one looks like.
    static WireForm of(Site site, @Nullable JsonNode usual) {
        String mediaType = site.mediaType();
        Schema sender = site.sender();
        boolean isXml = mediaType != null
                && Payload.isXml(Payload.bareType(mediaType))
                && sender != null
                && usual != null
                && ContractAnswers.xml(usual, sender).isPresent();
        return isXml ? new WireForm(mediaType, sender) : new WireForm(null, null);
    }

    boolean isXml() {
        return mediaType != null;
    }

    /// A whole message; empty where XML cannot say it.
    Optional<String> text(JsonNode value) {
        return sender == null ? Optional.of(value.toString()) : ContractAnswers.xml(value, sender);
    }

    /// The same to be sent.
    Optional<Content> content(JsonNode value) {
        return text(value).map(text -> new Content.Value(value, sender == null ? null : text));
    }

    /// A value of another kind in XML, where a text may as well be a number.
    static JsonNode wrongType(JsonNode part) {
        return part.isString()
                ? JSON.objectNode().put(Variants.UNKNOWN, part.stringValue())
                : JSON.stringNode(Variants.UNKNOWN);
    }

    /// What a version says of a message as it reads it.
    ///
    /// @param read says it of a value
    Standing standing(Content.Value content, Schema schema, Function<JsonNode, Standing> read) {
        String text = content.xml();
        if (text == null || mediaType == null) {
            return read.apply(content.value());
        }
        if (ContractAnswers.wrongXml(text, schema).isPresent()) {
            return Standing.INVALID;
        }
        List<JsonNode> meant =
                new ContractAnswers().readings(text, new Payload(mediaType, schema, schema.origin()), schema);
        return meant.isEmpty() ? Standing.UNKNOWN : read.apply(meant.getFirst());
    }
}
