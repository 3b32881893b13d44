package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A media type or range with its parameters, as `Content-Type` and `Accept` have them (RFC 9110, 8.3.1).
record MediaRange(String type, Map<String, String> parameters) {
    /// Whether the second list of media types says what the first expects; it may add parameters.
    static boolean same(String expected, String actual) {
        List<MediaRange> wanted = all(expected);
        List<MediaRange> found = all(actual);
        if (wanted.size() != found.size()) {
            return false;
        }
        for (int at = 0; at < wanted.size(); at++) {
            if (!wanted.get(at).isMetBy(found.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMetBy(MediaRange other) {
        return type.equals(other.type)
                && parameters.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(other.parameters.get(entry.getKey())));
    }

    private static List<MediaRange> all(String text) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            ranges.add(of(part));
        }
        return ranges;
    }

    private static MediaRange of(String text) {
        String[] pieces = text.split(";", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (int at = 1; at < pieces.length; at++) {
            int sign = pieces[at].indexOf('=');
            String name = sign < 0 ? pieces[at] : pieces[at].substring(0, sign);
            String value =
                    sign < 0 ? "" : unquoted(pieces[at].substring(sign + 1).strip());
            String key = name.strip().toLowerCase(Locale.ROOT);
            parameters.put(key, key.equals("charset") ? value.toLowerCase(Locale.ROOT) : value);
        }
        // Values that are no media types keep their case: only registered types ignore it.
        String bare = pieces[0].strip();
        return new MediaRange(bare.contains("/") ? bare.toLowerCase(Locale.ROOT) : bare, parameters);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
