package dev.plimsoll.model.canary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A way out of the sandbox on which a canary was seen.
public enum CanaryChannel {
    /// What a program logs or prints.
    LOG("in a log"),
    /// A request through the chaos service to somewhere else.
    TRAFFIC("in traffic to somewhere else"),
    /// A file that a program wrote.
    FILE("in a file"),
    /// A report, or the evidence of a run.
    REPORT("in a report"),
    /// An export or a backup of the workspace.
    EXPORT("in an export"),
    /// A text or a file that was handed in.
    IMPORT("in what was handed in");

    private final String where;

    CanaryChannel(String where) {
        this.where = where;
    }

    /// As files and the command line write it.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In a sentence: `in a log`.
    public String where() {
        return where;
    }
}
