package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares how the properties of forms travel. The contract does not hold the bytes of a part, so that no witness
/// can be given: what differs is risky, save where the receiver takes more media types than before.
final class EncodingComparison {
    private static final String OPEN = "how a receiver treats a part of another form is not in the contract";

    private final String prefix;
    private final boolean request;

    private EncodingComparison(String prefix, boolean request) {
        this.prefix = prefix;
        this.request = request;
    }

    static EncodingComparison ofRequests() {
        return new EncodingComparison("request-body-encoding-", true);
    }

    static EncodingComparison ofResponses() {
        return new EncodingComparison("response-body-encoding-", false);
    }

    void compare(Telling telling, Payload before, Payload after) {
        for (Encoding one : before.encodings()) {
            Encoding other = after.encoding(one.property());
            if (other != null || declares(after, one.property())) {
                compare(telling, one, other == null ? usual(one.property(), after) : other);
            }
        }
        for (Encoding other : after.encodings()) {
            if (before.encoding(other.property()) == null && declares(before, other.property())) {
                compare(telling, usual(other.property(), before), other);
            }
        }
    }

    private void compare(Telling telling, Encoding one, Encoding other) {
        types(telling, one, other);
        if (!one.form().equals(other.form())) {
            telling.risky(
                    prefix + "style-changed",
                    one.origin(),
                    other.origin(),
                    "The form of the part '" + one.property() + "' changed from " + words(one.form()) + " to "
                            + words(other.form()) + ".",
                    OPEN);
        }
        headers(telling, one, other);
    }

    private static String words(Parameter.Form form) {
        return form.style() + (form.explode() ? ", exploded," : "");
    }

    /// How a part travels of which a contract says nothing (OpenAPI 3.1.1, Encoding Object).
    private static Encoding usual(String property, Payload payload) {
        return new Encoding(property, null, Parameter.Form.usual(Parameter.Place.QUERY), List.of(), payload.origin());
    }

    /// Whether a body has a part: one that is new or gone is told as a property.
    private static boolean declares(Payload payload, String property) {
        Deque<Schema> open = new ArrayDeque<>();
        Set<Schema> seen = new HashSet<>();
        if (payload.schema() != null) {
            open.add(payload.schema());
        }
        while (!open.isEmpty()) {
            Schema schema = open.poll();
            if (seen.add(schema)) {
                if (schema.properties().containsKey(property)) {
                    return true;
                }
                open.addAll(schema.schemas("allOf"));
                Schema target = schema.reference();
                if (target != null) {
                    open.add(target);
                }
            }
        }
        return false;
    }

    private void types(Telling telling, Encoding one, Encoding other) {
        String before = one.contentType();
        String after = other.contentType();
        if (Objects.equals(set(before), set(after))) {
            return;
        }
        String what = "The part '" + one.property() + "' changed from " + (before == null ? "its usual type" : before)
                + " to " + (after == null ? "its usual type" : after) + ".";
        String rule = prefix + "content-type-changed";
        var from = one.origin();
        var to = other.origin();
        boolean wider = request
                ? before != null && after != null && covers(set(after), set(before))
                : before != null && after != null && covers(set(before), set(after));
        if (wider) {
            telling.safe(rule, from, to, what);
        } else {
            telling.risky(rule, from, to, what, OPEN);
        }
    }

    private void headers(Telling telling, Encoding one, Encoding other) {
        Set<String> before = names(one);
        Set<String> after = names(other);
        if (!before.equals(after)) {
            telling.risky(
                    prefix + "headers-changed",
                    one.origin(),
                    other.origin(),
                    "The headers of the part '" + one.property() + "' changed from " + before + " to " + after + ".",
                    OPEN);
        }
    }

    private static Set<String> names(Encoding encoding) {
        return encoding.headers().stream()
                .map(header -> header.name() + (header.required() ? " (required)" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<MediaType> set(@Nullable String types) {
        return types == null
                ? Set.of()
                : Arrays.stream(types.split(",", -1)).map(MediaType::of).collect(Collectors.toSet());
    }

    private static boolean covers(Set<MediaType> wide, Set<MediaType> narrow) {
        return narrow.stream().allMatch(one -> wide.stream().anyMatch(other -> other.covers(one)));
    }
}
