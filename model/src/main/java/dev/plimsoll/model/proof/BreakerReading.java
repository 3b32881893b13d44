package dev.plimsoll.model.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen of a breaker, and nothing that it says of itself. What was not seen is null.
///
/// @param failures calls of the dependency that failed until it was not called any more; null when that never came
/// @param opened the least and the most time for which it can have been open; null when it was never seen to end
/// @param waited how long its end was waited for
/// @param probes calls that went on at once after its time
/// @param closed whether it let everything through after they had succeeded
/// @param probesLater the same number after an opening in which a trial call failed
/// @param refused answers while it was open
/// @param withoutFallback how many of them were not the promised one
/// @param firstWithout what one of those was, in words
public record BreakerReading(
        @Nullable Integer failures,
        @Nullable Span opened,
        Duration waited,
        @Nullable Integer probes,
        @Nullable Boolean closed,
        @Nullable Integer probesLater,
        int refused,
        int withoutFallback,
        String firstWithout) {
    /// Something that lies between two times.
    public record Span(Duration least, Duration most) {
        String words() {
            return least.toMillis() + " to " + most.toMillis() + " ms";
        }
    }

    /// The defects that it shows, in the order of a breaker's life.
    ///
    /// @param calls how many at once were offered when trial calls were counted
    public List<ProofFinding> findings(BreakerPromise promise, int calls) {
        List<ProofFinding> found = new ArrayList<>();
        if (failures == null) {
            found.add(new ProofFinding(
                    Defect.NEVER_OPENS,
                    "it went on calling the failing dependency, and was to stop after " + promise.failures()
                            + " failures"));
            return found;
        }
        threshold(promise, failures, found);
        if (withoutFallback > 0) {
            found.add(new ProofFinding(
                    Defect.NO_FALLBACK,
                    withoutFallback + " of " + refused + " answers while it was open were not the fallback; one was "
                            + firstWithout));
        }
        if (probes == null) {
            found.add(new ProofFinding(
                    Defect.NEVER_HALF_OPENS,
                    "it did not call the dependency for " + waited.toMillis() + " ms, and was to try it after "
                            + promise.open().toMillis() + " ms"));
            return found;
        }
        openTime(promise, found);
        trialCalls(promise, probes, calls, found);
        if (Boolean.FALSE.equals(closed)) {
            found.add(new ProofFinding(
                    Defect.NEVER_CLOSES,
                    "its trial calls succeeded, and it went on refusing calls to a dependency that is well"));
        }
        if (probesLater != null && probesLater < Math.min(probes, promise.probes())) {
            found.add(new ProofFinding(
                    Defect.LEAKS_PERMITS,
                    "after trial calls that failed it tried with " + probesLater + " calls at once, and with " + probes
                            + " before"));
        }
        return found;
    }

    private static void threshold(BreakerPromise promise, int failures, List<ProofFinding> found) {
        String why = "it opened after " + failures + " failures, and was to after " + promise.failures() + " ± "
                + promise.failuresWithin();
        if (failures > promise.failures() + promise.failuresWithin()) {
            found.add(new ProofFinding(Defect.OPENS_TOO_LATE, why));
        } else if (failures < promise.failures() - promise.failuresWithin()) {
            found.add(new ProofFinding(Defect.OPENS_TOO_SOON, why));
        }
    }

    /// Only what no moment between the calls can explain.
    private void openTime(BreakerPromise promise, List<ProofFinding> found) {
        if (opened == null) {
            return;
        }
        String why = "it stayed open for " + opened.words() + ", and was to for "
                + promise.open().toMillis() + " ± " + promise.openWithin().toMillis() + " ms";
        if (opened.least().compareTo(promise.open().plus(promise.openWithin())) > 0) {
            found.add(new ProofFinding(Defect.OPEN_TOO_LONG, why));
        } else if (opened.most().compareTo(promise.open().minus(promise.openWithin())) < 0) {
            found.add(new ProofFinding(Defect.OPEN_TOO_SHORT, why));
        }
    }

    private static void trialCalls(BreakerPromise promise, int probes, int calls, List<ProofFinding> found) {
        String why = "of " + calls + " calls at once " + probes + " went on to the dependency, and " + promise.probes()
                + " were to";
        if (probes > promise.probes()) {
            found.add(new ProofFinding(Defect.TOO_MANY_PROBES, why));
        } else if (probes < promise.probes()) {
            found.add(new ProofFinding(Defect.TOO_FEW_PROBES, why));
        }
    }

    /// The figures, in words.
    public String words() {
        return failures == null
                ? "it did not open"
                : "opened after " + failures + " failures"
                        + (opened == null ? "" : ", stayed open for " + opened.words())
                        + (probes == null
                                ? ""
                                : ", tried with " + probes + (probes == 1 ? " call" : " calls") + " at once")
                        + (Boolean.TRUE.equals(closed) ? ", closed" : "")
                        + (refused == 0 ? "" : ", refused " + refused + " calls meanwhile");
    }
}
