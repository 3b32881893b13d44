package dev.plimsoll.model.sandbox.wire;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The parts of a form (RFC 7578): one a property, several for an array; text as text, an object as JSON.
final class Multipart {
    static final String TYPE = "multipart/form-data";

    private static final String LINE = "\r\n";

    private Multipart() {}

    static WireBody of(Payload payload, JsonNode object) {
        StringBuilder parts = new StringBuilder();
        // Whoever could put the digest of a text into that text could break any boundary.
        String boundary = "part-"
                + Sha256.of(object.toString().getBytes(StandardCharsets.UTF_8))
                        .digits()
                        .substring(0, 24);
        object.properties().forEach(field -> {
            for (JsonNode value : items(field.getValue())) {
                parts.append("--").append(boundary).append(LINE);
                append(parts, field.getKey(), value, type(payload, field.getKey(), value));
            }
        });
        parts.append("--").append(boundary).append("--").append(LINE);
        String type = payload.mediaType().contains("*") ? TYPE : payload.bareType();
        return new WireBody(type + "; boundary=" + boundary, parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> items(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
    }

    private static void append(StringBuilder parts, String name, JsonNode value, Optional<String> type) {
        parts.append("Content-Disposition: form-data; name=\"")
                .append(quoted(name))
                .append('"');
        type.filter(Multipart::isFile)
                .ifPresent(
                        _ -> parts.append("; filename=\"").append(quoted(name)).append('"'));
        parts.append(LINE);
        type.ifPresent(each -> parts.append("Content-Type: ").append(each).append(LINE));
        parts.append(LINE).append(StyledValue.scalar(value)).append(LINE);
    }

    private static boolean isFile(String type) {
        return !type.startsWith("text/") && !type.contains("json");
    }

    /// What the encoding says, its first choice; else by the kind of the value (OpenAPI 3.0, 4.7.15.1), where text is
    /// the default that needs no word.
    private static Optional<String> type(Payload payload, String property, JsonNode value) {
        Encoding encoding = payload.encoding(property);
        String said = encoding == null ? null : encoding.contentType();
        if (said != null) {
            return Optional.of(concrete(said.split(",", 2)[0].strip()));
        }
        if (value.isObject()) {
            return Optional.of("application/json");
        }
        return isBinary(payload.schema(), property) ? Optional.of("application/octet-stream") : Optional.empty();
    }

    private static String concrete(String range) {
        return switch (range) {
            case "image/*" -> "image/png";
            case "text/*" -> "text/plain";
            default -> range.endsWith("/*") ? "application/octet-stream" : range;
        };
    }

    /// Whether the property is a file, or a list of files.
    private static boolean isBinary(@Nullable Schema schema, String property) {
        Schema form = followed(schema);
        Schema own = form == null ? null : followed(form.properties().get(property));
        Schema item = own == null ? null : followed(own.schema("items"));
        return saysBinary(own) || saysBinary(item);
    }

    private static boolean saysBinary(@Nullable Schema schema) {
        return schema != null && "binary".equals(schema.text("format"));
    }

    private static @Nullable Schema followed(@Nullable Schema schema) {
        return schema == null || schema.reference() == null ? schema : schema.reference();
    }

    /// Escaped as browsers do (WHATWG HTML, multipart form data).
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
