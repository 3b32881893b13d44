package dev.plimsoll.model.sandbox.provider;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request as it came.
///
/// @param method in upper case
/// @param path still encoded, without the query
/// @param query values by name, decoded
/// @param headers values by name, whatever its case
/// @param body not to be changed
@SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
public record ProviderRequest(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\\s;\"]+)");
    private static final Pattern DECLARED = Pattern.compile("\\A<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");

    public ProviderRequest {
        method = method.toUpperCase(Locale.ROOT);
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /// @param target path and query as they stand in the first line of the request
    public static ProviderRequest of(String method, String target, Map<String, List<String>> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        return new ProviderRequest(method, path, query(mark < 0 ? "" : target.substring(mark + 1)), headers, body);
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /// The first value of a header; empty where it was not sent.
    public String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The body as a text in the charset that its media type names, or its XML declaration, or else
    /// UTF-8; empty where it is none in that charset.
    Optional<String> text() {
        Matcher named = CHARSET.matcher(header("Content-Type"));
        Matcher declared = DECLARED.matcher(new String(body, StandardCharsets.ISO_8859_1));
        String name = named.find() ? named.group(1) : declared.find() ? declared.group(1) : "UTF-8";
        try {
            return Optional.of(Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            // The caller says so.
            return Optional.empty();
        }
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            // What is no encoding stands for itself, and is judged as it stands.
            return text;
        }
    }
}
