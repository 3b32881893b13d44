package dev.plimsoll.sandbox.chaos.toxic;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Changes the body of messages.
///
/// @param edit what happens to the body
public record BodyFault(Aim aim, BodyEdit edit) implements HttpFault {
    private static final int SIZE = 1 << 20;

    static BodyFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpBodyToxic");
        // `status` is the older name.
        Aim aim = Aim.read(json, json.field("only_status") == null ? "status" : "only_status");
        String word = json.text("action", "");
        for (JsonEdit.Action action : JsonEdit.Action.values()) {
            if (action.wireName().equals(word)) {
                var edit = new JsonEdit(json.text("pointer", ""), action, attributes.get("value"));
                return new BodyFault(aim, PlaceEdit.of(action, json, edit));
            }
        }
        for (BodyDamage.Kind kind : BodyDamage.Kind.values()) {
            if (kind.wireName().equals(word)) {
                int size = Math.clamp(json.whole("size", "int", SIZE), 0, Integer.MAX_VALUE);
                int flips = Math.clamp(json.whole("flips", "int", 1), 0, Integer.MAX_VALUE);
                return new BodyFault(aim, new BodyDamage(kind, size, flips));
            }
        }
        throw RefusedException.badBody(
                "action must be one of " + words() + " but is " + (word.isEmpty() ? "missing" : word));
    }

    private static String words() {
        return Stream.concat(
                        Arrays.stream(JsonEdit.Action.values()).map(JsonEdit.Action::wireName),
                        Arrays.stream(BodyDamage.Kind.values()).map(BodyDamage.Kind::wireName))
                .collect(Collectors.joining(", "));
    }
}
