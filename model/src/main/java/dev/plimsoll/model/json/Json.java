package dev.plimsoll.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The one JSON form of Plimsoll's records: properties and map entries in alphabetical order, instants and
/// durations in ISO 8601, no white space in the canonical form. Equal values give equal bytes, so a digest of
/// the canonical form identifies the value.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int PART = 64 * 1024;

    private Json() {}

    /// The shared mapper; immutable and safe for all threads.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The canonical text of a value.
    public static String canonical(Object value) {
        return MAPPER.writeValueAsString(sorted(value));
    }

    /// The same, indented for people. Ends with a line feed.
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(value)) + "\n";
    }

    /// Reads a value from its text.
    ///
    /// @throws tools.jackson.core.JacksonException if the text is not JSON or does not fit the type
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /// SHA-256 of the canonical text: 64 hex digits.
    public static String digest(Object value) {
        return sha256(canonical(value).getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 of bytes: 64 hex digits.
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// SHA-256 of all that is still to be read, which need not fit into memory: 64 hex digits.
    public static String sha256(InputStream bytes) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] part = new byte[PART];
        for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
            sha256.update(part, 0, read);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// A SHA-256 to be fed part by part. Not thread-safe.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    private static JsonNode sorted(Object value) {
        return sortedTree(value instanceof JsonNode node ? node : MAPPER.valueToTree(value));
    }

    private static JsonNode sortedTree(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = MAPPER.createObjectNode();
            node.propertyNames().stream().sorted().forEach(name -> sorted.set(name, sortedTree(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode copy = MAPPER.createArrayNode();
            node.forEach(item -> copy.add(sortedTree(item)));
            return copy;
        }
        return node;
    }
}
