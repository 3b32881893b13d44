package dev.plimsoll.model.contract.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How much depends on an operation. Declared from little to much.
public enum Criticality {
    LOW,
    NORMAL,
    HIGH,
    /// Must be covered by a test that passes.
    CRITICAL;

    /// As people write it: `low`, `normal`, `high`, `critical`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// All words, for a sentence.
    public static String words() {
        return Arrays.stream(values()).map(Criticality::word).collect(Collectors.joining(", "));
    }
}
