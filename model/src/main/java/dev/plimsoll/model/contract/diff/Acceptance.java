package dev.plimsoll.model.contract.diff;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Somebody's word that a change may go ahead. It holds for the one change of that fingerprint, up to a day.
///
/// @param fingerprint the change's fingerprint: 16 hex digits
/// @param reason why the change may go ahead
/// @param by who says so
/// @param until the last day on which the acceptance holds
public record Acceptance(String fingerprint, String reason, String by, LocalDate until) {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    public Acceptance {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("a fingerprint has 16 hex digits, not '" + fingerprint + "'");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the acceptance of " + fingerprint + " gives no reason");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("the acceptance of " + fingerprint + " names nobody who accepts");
        }
    }

    /// Whether it still holds on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
