package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Payload;
import java.util.Arrays;
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
            Encoding other = of(one.property(), after);
            types(telling, one.property(), one, other, after);
            if (other != null && !one.form().equals(other.form())) {
                String what = "The form of the part '" + one.property() + "' changed from "
                        + one.form().style()
                        + (one.form().explode() ? ", exploded," : "") + " to "
                        + other.form().style()
                        + (other.form().explode() ? ", exploded." : ".");
                telling.risky(prefix + "style-changed", one.origin(), other.origin(), what, OPEN);
            }
            headers(telling, one, other);
        }
        for (Encoding other : after.encodings()) {
            if (of(other.property(), before) == null) {
                types(telling, other.property(), null, other, before);
            }
        }
    }

    private static @Nullable Encoding of(String property, Payload payload) {
        return payload.encodings().stream()
                .filter(encoding -> encoding.property().equals(property))
                .findFirst()
                .orElse(null);
    }

    private void types(
            Telling telling, String property, @Nullable Encoding one, @Nullable Encoding other, Payload fallback) {
        String before = one == null ? null : one.contentType();
        String after = other == null ? null : other.contentType();
        if (Objects.equals(set(before), set(after))) {
            return;
        }
        String what = "The part '" + property + "' changed from " + (before == null ? "its usual type" : before)
                + " to " + (after == null ? "its usual type" : after) + ".";
        String rule = prefix + "content-type-changed";
        var from = one == null ? fallback.origin() : one.origin();
        var to = other == null ? fallback.origin() : other.origin();
        boolean wider = request
                ? before != null && after != null && covers(set(after), set(before))
                : before != null && after != null && covers(set(before), set(after));
        if (wider) {
            telling.safe(rule, from, to, what);
        } else {
            telling.risky(rule, from, to, what, OPEN);
        }
    }

    private void headers(Telling telling, Encoding one, @Nullable Encoding other) {
        Set<String> before = names(one);
        Set<String> after = other == null ? Set.of() : names(other);
        if (!before.equals(after)) {
            telling.risky(
                    prefix + "headers-changed",
                    one.origin(),
                    other == null ? null : other.origin(),
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
