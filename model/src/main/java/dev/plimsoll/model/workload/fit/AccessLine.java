package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One request as an access log tells it.
///
/// @param at when
/// @param method as it was sent
/// @param path of the target, without its query
public record AccessLine(Instant at, String method, String path) {
    private static final int LONGEST = 65_536;
    private static final DateTimeFormatter COMMON =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss[.SSSSSS][.SSS] Z", Locale.ROOT);
    private static final List<String> TIMES = List.of("time", "timestamp", "@timestamp", "ts", "time_iso8601");
    private static final List<String> METHODS = List.of("method", "request_method", "http_method", "verb");
    private static final List<String> PATHS = List.of("path", "uri", "url", "request_uri", "request_path", "target");

    /// Reads a line of the Common or Combined Log Format, or an object of JSON on one line.
    ///
    /// @return null for any other line
    public static @Nullable AccessLine read(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        try {
            return line.stripLeading().startsWith("{") ? json(line) : common(line);
        } catch (DateTimeException | JacksonException notSo) {
            // What looked like a time or like JSON is neither; the caller counts such lines.
            return null;
        }
    }

    private static @Nullable AccessLine common(String line) {
        int open = line.indexOf('[');
        int close = line.indexOf(']', open + 1);
        int quote = line.indexOf('"', close + 1);
        int end = line.indexOf('"', quote + 1);
        if (open < 0 || close < 0 || quote < 0 || end < 0) {
            return null;
        }
        Instant at =
                ZonedDateTime.parse(line.substring(open + 1, close), COMMON).toInstant();
        String[] request = line.substring(quote + 1, end).split(" ", -1);
        return request.length < 2 ? null : of(at, request[0], request[1]);
    }

    private static @Nullable AccessLine json(String line) {
        JsonNode tree = Json.read(line, JsonNode.class);
        JsonNode time = first(tree, TIMES);
        JsonNode request = tree.get("request");
        if (request != null && request.isString()) {
            String[] parts = request.asString().split(" ", -1);
            return time == null || parts.length < 2 ? null : of(moment(time), parts[0], parts[1]);
        }
        JsonNode from = request != null && request.isObject() ? request : tree;
        JsonNode method = first(from, METHODS);
        JsonNode path = first(from, PATHS);
        return time == null || method == null || path == null
                ? null
                : of(moment(time), method.asString(), path.asString());
    }

    private static @Nullable JsonNode first(JsonNode tree, List<String> names) {
        return names.stream()
                .map(tree::get)
                .filter(node -> node != null && node.isValueNode() && !node.isNull())
                .findFirst()
                .orElse(null);
    }

    /// A text by RFC 3339, or seconds or milliseconds since 1970.
    private static Instant moment(JsonNode time) {
        if (time.isNumber()) {
            double number = time.asDouble();
            double seconds = Math.abs(number) > 1e11 ? number / 1_000 : number;
            return Instant.ofEpochSecond((long) Math.floor(seconds), (long) ((seconds - Math.floor(seconds)) * 1e9));
        }
        return OffsetDateTime.parse(time.asString()).toInstant();
    }

    /// Null where it is no request of a client for a path.
    private static @Nullable AccessLine of(Instant at, String method, String target) {
        int scheme = target.indexOf("://");
        int start = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        if (start < 0 || method.isEmpty() || !method.chars().allMatch(Character::isLetter)) {
            return null;
        }
        int query = target.indexOf('?', start);
        String path = query < 0 ? target.substring(start) : target.substring(start, query);
        return path.startsWith("/") ? new AccessLine(at, method.toUpperCase(Locale.ROOT), path) : null;
    }
}
