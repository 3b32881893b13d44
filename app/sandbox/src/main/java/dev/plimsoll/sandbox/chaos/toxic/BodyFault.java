package dev.plimsoll.sandbox.chaos.toxic;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rewrites one place of the JSON body of an operation's responses.
///
/// @param status the responses it acts on: a code such as `200`, a class such as `2XX`; empty or `default` means any
/// @param edit what happens to the body
public record BodyFault(Operation operation, String status, JsonEdit edit) implements HttpFault {
    private static final Pattern STATUS = Pattern.compile("|default|[1-5](XX|[0-9]{2})");

    public BodyFault {
        if (!STATUS.matcher(status).matches()) {
            throw RefusedException.badBody("status must be a code, a class such as 2XX, or default, but is " + status);
        }
    }

    /// Whether it acts on responses with this status code.
    public boolean actsOn(int code) {
        return switch (status) {
            case "", "default" -> true;
            default -> status.endsWith("XX") ? status.charAt(0) - '0' == code / 100 : status.equals("" + code);
        };
    }

    static BodyFault read(ObjectNode attributes) {
        var json = WireJson.object(attributes, "HttpBodyToxic.attributes", "toxics.HttpBodyToxic");
        JsonNode status = json.field("status");
        String word = status != null && status.isIntegralNumber() ? status.asString() : json.text("status", "");
        if (word.endsWith("xx")) {
            word = word.toUpperCase(Locale.ROOT);
        }
        var operation = new Operation(json.text("method", ""), json.text("path", ""));
        JsonNode value = attributes.get("value");
        return new BodyFault(
                operation, word, new JsonEdit(json.text("pointer", ""), action(json.text("action", "")), value));
    }

    private static JsonEdit.Action action(String word) {
        return Arrays.stream(JsonEdit.Action.values())
                .filter(action -> action.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedException.badBody("action must be one of "
                        + Arrays.stream(JsonEdit.Action.values())
                                .map(JsonEdit.Action::wireName)
                                .collect(Collectors.joining(", "))
                        + " but is " + (word.isEmpty() ? "missing" : word)));
    }
}
