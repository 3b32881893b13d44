package dev.plimsoll.model.learning.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Something that happened at a moment.
///
/// @param at the moment, corrected for a clock that was wrong
/// @param zone the zone in which its source tells the time
/// @param text what happened, on one line
/// @param source where that is said, for example `alerts.csv:14`
/// @param told the moment as its clock told it, where that was corrected
public record Happening(
        Instant at,
        ZoneId zone,
        String text,
        String source,
        @Nullable Instant told) {
    /// The source of what people write themselves.
    public static final String WRITTEN = "written";

    public Happening {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an entry of a timeline at " + at + " says what happened");
        }
    }

    /// One whose clock was right.
    public Happening(Instant at, ZoneId zone, String text, String source) {
        this(at, zone, text, source, null);
    }

    /// The moment as its source tells the time.
    public ZonedDateTime local() {
        return at.atZone(zone);
    }

    /// The same after a correction of its clock.
    public Happening moved(ClockSkew skew) {
        Instant corrected = skew.corrected(at);
        return new Happening(corrected, zone, text, source, corrected.equals(at) ? told : uncorrected());
    }

    /// Whether this is the same line of the same file, be it with another correction of its clock, or in
    /// another zone where the file names none.
    public boolean sameLine(Happening other) {
        boolean said = source.equals(other.source) && text.equals(other.text) && !source.equals(WRITTEN);
        return said && (uncorrected().equals(other.uncorrected()) || clock().equals(other.clock()));
    }

    private Instant uncorrected() {
        return told == null ? at : told;
    }

    private LocalDateTime clock() {
        return LocalDateTime.ofInstant(uncorrected(), zone);
    }
}
