package dev.plimsoll.model.proof;

import java.util.Locale;

/// A request without a body, as people write it: `GET /checkout?id=7`.
///
/// @param target path and query, percent-encoded
public record GuardedCall(String method, String target) {
    /// @throws IllegalArgumentException if it is none
    public static GuardedCall of(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("[A-Za-z]+") || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException(
                    "a call is a method and a path, such as GET /orders, not '" + text + "'");
        }
        return new GuardedCall(parts[0].toUpperCase(Locale.ROOT), parts[1]);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
