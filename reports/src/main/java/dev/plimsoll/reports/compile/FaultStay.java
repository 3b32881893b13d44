package dev.plimsoll.reports.compile;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.run.RunEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fault from its injection to its end.
///
/// @param key letters that name it in charts
/// @param planned its entry in the plan; null if the plan does not know it
/// @param removed its removal; null when none was recorded for it alone
/// @param end when it was gone by the record, at the latest the record's end
record FaultStay(
        String key,
        @Nullable PlannedFault planned,
        RunEvent.FaultInjected injected,
        RunEvent.@Nullable FaultRemoved removed,
        Instant end) {
    String id() {
        return injected.fault();
    }

    /// A, B, … Z, AA, AB, …
    static String key(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : key(index / 26 - 1) + last;
    }
}
