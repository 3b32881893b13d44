package dev.plimsoll.storage;

import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.util.regex.Pattern;

/// A compiled report in its data form.
///
/// @param run what it is about
/// @param kind which report of the run, for example `post-mortem`: lower-case letters, digits and hyphens, at most 40
/// @param title what people call it
/// @param at when it was compiled
/// @param json its content
public record StoredReport(RunId run, String kind, String title, Instant at, String json) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public StoredReport {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("the kind of a report is a word like post-mortem, not '" + kind + "'");
        }
    }
}
