package dev.plimsoll.model.canary;

import java.util.regex.Pattern;

/// Marks in UUIDs of version 4 (RFC 9562), around the digits that tell version and variant.
final class UuidMarks {
    /// As it is written with its hyphens.
    static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /// Digits of a UUID without its hyphens.
    static final int DIGITS = 32;

    private static final int VERSION = 12;
    private static final int VARIANT = 16;

    private UuidMarks() {}

    /// The same UUID with a mark in its free digits.
    static String into(String uuid, String mark) {
        StringBuilder text = new StringBuilder(uuid);
        int digit = 0;
        int next = 0;
        for (int at = 0; at < text.length() && next < mark.length(); at++) {
            if (text.charAt(at) == '-') {
                continue;
            }
            if (digit != VERSION && digit != VARIANT) {
                text.setCharAt(at, mark.charAt(next));
                next++;
            }
            digit++;
        }
        return text.toString();
    }

    /// The digits at which a mark would stand.
    ///
    /// @param digits 32 of them
    static String of(String digits) {
        String free =
                digits.substring(0, VERSION) + digits.substring(VERSION + 1, VARIANT) + digits.substring(VARIANT + 1);
        return free.substring(0, CanaryKey.LENGTH);
    }
}
