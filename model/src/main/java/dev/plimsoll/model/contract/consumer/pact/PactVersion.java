package dev.plimsoll.model.contract.consumer.pact;

import org.jspecify.annotations.Nullable;

/// Versions of the Pact specification.
public enum PactVersion {
    V1("1"),
    V1_1("1.1"),
    V2("2"),
    V3("3"),
    V4("4");

    private final String number;

    PactVersion(String number) {
        this.number = number;
    }

    /// The version that a file names, for example `3.0.0` or `4.0`; null where it is none of ours.
    public static @Nullable PactVersion named(String text) {
        if (text.equals("1.1") || text.startsWith("1.1.")) {
            return V1_1;
        }
        for (PactVersion version : values()) {
            if (text.equals(version.number) || text.startsWith(version.number + ".")) {
                return version;
            }
        }
        return null;
    }

    /// Whether matching rules are kept by part of the message instead of in one list of paths.
    boolean hasRulesByPart() {
        return this == V3 || this == V4;
    }

    @Override
    public String toString() {
        return number;
    }
}
