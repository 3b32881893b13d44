package dev.plimsoll.model.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A time to run, by the clocks of a place. Both ends must be moments that these clocks show exactly once: an hour that
/// is skipped or shown twice when the clocks change is refused, because nobody could say when it is.
///
/// @param from first moment
/// @param to the window has ended then
/// @param zone for example `Europe/Berlin`
public record Window(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    public Window {
        once(from, zone);
        once(to, zone);
        if (!from.atZone(zone).toInstant().isBefore(to.atZone(zone).toInstant())) {
            throw new IllegalArgumentException("the window ends at " + to + ", which is not after " + from);
        }
    }

    private static void once(LocalDateTime time, ZoneId zone) {
        int offsets = zone.getRules().getValidOffsets(time).size();
        if (offsets == 0) {
            throw new IllegalArgumentException("the clocks of " + zone + " show " + time
                    + " never, because they change then; choose another time");
        }
        if (offsets > 1) {
            throw new IllegalArgumentException("the clocks of " + zone + " show " + time
                    + " twice, because they change then; choose another time");
        }
    }

    public Instant begins() {
        return from.atZone(zone).toInstant();
    }

    public Instant ends() {
        return to.atZone(zone).toInstant();
    }

    public boolean holds(Instant time) {
        return !time.isBefore(begins()) && time.isBefore(ends());
    }

    public boolean overlaps(Window other) {
        return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
    }

    /// As people read it.
    public String words() {
        return from + " to " + to + " " + zone;
    }
}
