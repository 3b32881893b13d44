package dev.plimsoll.model.contract.consumer.har;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes credentials out of recorded traffic. What has the name of a credential loses its value, wherever it travels;
/// so does a text that has the shape of one.
public final class Credentials {
    /// What stands where a credential stood.
    public static final String REMOVED = "(not kept)";

    private static final Set<String> NAMES = Set.of(
            "authorization",
            "proxyauthorization",
            "wwwauthenticate",
            "proxyauthenticate",
            "cookie",
            "setcookie",
            "cookie2",
            "setcookie2",
            "auth",
            "sig",
            "sid",
            "pin",
            "otp",
            "pwd",
            "pass");

    private static final Pattern WORDS = Pattern.compile(
            "token|secret|passw|passphrase|apikey|accesskey|privatekey|credential|session|signature|jwt|csrf|xsrf|bearer|oauth|authkey|xauth");
    /// A JSON Web Token (RFC 7519), or a scheme of RFC 9110, 11.4, with its credentials.
    private static final Pattern SHAPES = Pattern.compile(
            "(?i).*(eyJ[a-z0-9_-]{6,}\\.[a-z0-9_-]{6,}|\\b(bearer|basic|digest)\\s+[a-z0-9+/=._~-]{8,}).*",
            Pattern.DOTALL);

    private static final int DEEPEST = 520;

    private Credentials() {}

    /// Whether a header, parameter, cookie or field of that name holds a credential. Case, `-`, `_` and `.` do not
    /// count.
    public static boolean isNamed(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]", "");
        return NAMES.contains(bare) || WORDS.matcher(bare).find();
    }

    /// A value without its credential.
    static String without(String name, String value) {
        return isNamed(name) || SHAPES.matcher(value).matches() ? REMOVED : value;
    }

    /// A JSON value without credentials, every member kept.
    static JsonNode without(JsonNode value) {
        return without("", value, 0);
    }

    private static JsonNode without(String name, JsonNode value, int depth) {
        if (depth > DEEPEST || (isNamed(name) && !value.isContainer())) {
            return JsonNodeFactory.instance.stringNode(REMOVED);
        }
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                String below = isNamed(name) ? name : entry.getKey();
                copy.set(entry.getKey(), without(below, entry.getValue(), depth + 1));
            }
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> copy.add(without(name, item, depth + 1)));
            return copy;
        }
        return value.isString() ? JsonNodeFactory.instance.stringNode(without(name, value.stringValue())) : value;
    }
}
