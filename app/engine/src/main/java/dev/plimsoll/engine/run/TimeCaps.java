package dev.plimsoll.engine.run;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What ends a run by the clock, whatever it does meanwhile: its approved length, and the end of its window.
///
/// @param longest the approved length; null for none
/// @param ends when the window ends; null for none
/// @param left how long that was away when the run began
/// @param start of the run, in nanoseconds of a clock that nobody sets
record TimeCaps(@Nullable Duration longest, @Nullable Instant ends, Duration left, long start) {
    static TimeCaps of(ExperimentPlan plan, @Nullable Window window, Instant now, long nanos) {
        Limits limits = plan.terms().limits();
        Instant ends = window == null ? null : window.ends();
        return new TimeCaps(
                limits == null ? null : limits.longest(),
                ends,
                ends == null ? Duration.ZERO : Duration.between(now, ends),
                nanos);
    }

    /// Why the run ends now; empty while it may go on. The window has ended when either clock says so: a clock that
    /// somebody sets back makes no window longer.
    Optional<String> over(Instant now, long nanos) {
        Duration passed = Duration.ofNanos(nanos - start);
        if (ends != null && (!now.isBefore(ends) || passed.compareTo(left) >= 0)) {
            return Optional.of("the window ended");
        }
        return longest != null && passed.compareTo(longest) >= 0
                ? Optional.of("the run took longer than the approved " + Lasting.words(longest))
                : Optional.empty();
    }
}
