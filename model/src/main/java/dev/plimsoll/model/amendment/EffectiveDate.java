package dev.plimsoll.model.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day from which an amendment holds, by the clocks of a place.
///
/// @param zone for example `Europe/Berlin`
public record EffectiveDate(LocalDate date, ZoneId zone) {
    /// The first moment of that day there.
    public Instant begins() {
        return date.atStartOfDay(zone).toInstant();
    }

    /// As people read it.
    @Override
    public String toString() {
        return date + " " + zone;
    }
}
