package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The object for which the parts of a form stand (RFC 7578; OpenAPI 3.1, 4.8.15.1): a part is JSON where its type or
/// its encoding says so, else the text that the property's schema wants; several parts of one name are a list.
final class MultipartFields {
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^;\\s]+)");
    private static final String LINE = "\r\n";

    private final Payload payload;
    private final Promise promise;

    private MultipartFields(Payload payload, Promise promise) {
        this.payload = payload;
        this.promise = promise;
    }

    /// One part of the body.
    ///
    /// @param type null where it has none of its own
    private record Piece(String name, @Nullable String type, String text) {}

    /// What the form means; null where it is no whole form, or has a part that is not what it says.
    static @Nullable ObjectNode read(String text, Payload payload, Schema schema) {
        List<Piece> pieces = pieces(text).orElse(null);
        return pieces == null ? null : new MultipartFields(payload, Promise.of(schema)).object(pieces);
    }

    private static Optional<List<Piece>> pieces(String text) {
        int end = text.indexOf(LINE);
        if (!text.startsWith("--") || end < 0) {
            return Optional.empty();
        }
        String boundary = text.substring(0, end);
        if (text.strip().equals(boundary)) {
            return boundary.endsWith("--") ? Optional.of(List.of()) : Optional.empty();
        }
        String[] parts = text.substring(end + LINE.length()).split(Pattern.quote(LINE + boundary), -1);
        if (!parts[parts.length - 1].strip().equals("--")) {
            return Optional.empty(); // the end is missing
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            String part = i == 0 ? parts[0] : parts[i].substring(Math.min(LINE.length(), parts[i].length()));
            int blank = part.indexOf(LINE + LINE);
            Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
            if (!name.find()) {
                return Optional.empty();
            }
            Matcher type = TYPE.matcher(part.substring(0, blank));
            pieces.add(new Piece(
                    plain(name.group(1)),
                    type.find() ? type.group(1) : null,
                    part.substring(blank + 2 * LINE.length())));
        }
        return Optional.of(pieces);
    }

    /// As browsers write names (WHATWG HTML, multipart form data).
    private static String plain(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private @Nullable ObjectNode object(List<Piece> pieces) {
        Map<String, List<Piece>> byName = new LinkedHashMap<>();
        pieces.forEach(piece ->
                byName.computeIfAbsent(piece.name(), _ -> new ArrayList<>()).add(piece));
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<Piece>> field : byName.entrySet()) {
            Promise property = promise.property(field.getKey());
            Promise items = property != null && property.types().contains("array") ? property.items() : null;
            boolean list = property != null && property.types().contains("array");
            Promise each = list ? items : property;
            ArrayNode values = object.arrayNode();
            for (Piece piece : field.getValue()) {
                JsonNode value = value(piece, each);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            object.set(field.getKey(), list || values.size() > 1 ? values : values.get(0));
        }
        return object;
    }

    private @Nullable JsonNode value(Piece piece, @Nullable Promise promised) {
        Encoding encoding = payload.encoding(piece.name());
        String said = piece.type() == null && encoding != null ? encoding.contentType() : piece.type();
        if (said == null || !said.contains("json")) {
            return PlainTexts.typed(piece.text(), promised == null ? Set.of() : promised.types());
        }
        try {
            return Json.mapper().readTree(piece.text());
        } catch (JacksonException _) {
            return null;
        }
    }
}
