package dev.plimsoll.model.exhibit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that shows something, as it was handed in. It is never changed; what is said about it later is an event.
///
/// @param subject the record that it belongs to: `I1`, `R2`, `D1`, `L3`
/// @param name of the file, without a folder
/// @param source where it was taken from: `Grafana`, `psql`
/// @param role what the collector was to what is told, never a name: `operator on call`
/// @param taken when it was taken at its source
/// @param zone in which the source shows its times
/// @param ahead by how much the source's clock was ahead, below zero for behind; null when nobody compared it
/// @param words what one sees in it; stands for the picture where there is none
/// @param mediaType such as `image/png`
/// @param digest SHA-256 of its bytes: 64 hex digits
/// @param bytes how many
public record Exhibit(
        String subject,
        String name,
        ExhibitKind kind,
        String source,
        String role,
        Instant taken,
        ZoneId zone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration ahead,
        String words,
        String mediaType,
        String digest,
        long bytes) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_LINE = 200;

    public Exhibit {
        name = line(name, "the name of the file");
        source = line(source, "the source");
        role = line(role, "the role of the collector");
        words = words.strip();
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("what an exhibit shows is told in 1 to " + LONGEST_WORDS
                    + " characters, for those who cannot see it, not in " + words.length());
        }
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("an exhibit is known by 64 hex digits, not '" + digest + "'");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("'" + name + "' is empty and shows nothing");
        }
    }

    private static String line(String text, String what) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is one line of 1 to " + LONGEST_LINE + " characters");
        }
        return line;
    }

    /// What is known of the clock of its source, in a few words.
    public String clockNote() {
        if (ahead == null) {
            return "clock not compared";
        }
        if (ahead.isZero()) {
            return "clock was right";
        }
        return "clock " + Math.abs(ahead.toMillis()) / 1000.0 + " s " + (ahead.isNegative() ? "behind" : "ahead");
    }

    /// When it was taken by a clock that is right.
    public Instant takenCorrected() {
        return ahead == null ? taken : taken.minus(ahead);
    }
}
