package dev.plimsoll.engine.canary;

import dev.plimsoll.model.canary.CanaryChannel;

/// Canaries that were seen outside the sandbox, in one place.
///
/// @param place file, or what else it is
/// @param line of the first of them, from 1; 0 where there are no lines
/// @param marks how many different ones
/// @param source the plan that planted the first; `this workspace` where no plan of today did
public record Sighting(CanaryChannel channel, String place, int line, int marks, String source) {
    /// In words: `out/app.log, line 3 (and 2 more)`.
    public String where() {
        return place + (line > 0 ? ", line " + line : "") + (marks > 1 ? " (and " + (marks - 1) + " more)" : "");
    }

    /// A whole sentence.
    public String sentence() {
        return "A canary of " + source + " was seen " + channel.where() + ": " + where() + ".";
    }
}
