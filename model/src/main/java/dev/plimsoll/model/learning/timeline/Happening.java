package dev.plimsoll.model.learning.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Something that happened at a moment.
///
/// @param at the moment, corrected for a clock that was wrong
/// @param zone the zone in which its source tells the time
/// @param text what happened, on one line
/// @param source where that is said, for example `alerts.csv:14`
public record Happening(Instant at, ZoneId zone, String text, String source) {
    public Happening {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an entry of a timeline at " + at + " says what happened");
        }
    }

    /// The moment as its source tells the time.
    public ZonedDateTime local() {
        return at.atZone(zone);
    }

    /// The same after a correction of its clock.
    public Happening moved(ClockSkew skew) {
        return new Happening(skew.corrected(at), zone, text, source);
    }
}
