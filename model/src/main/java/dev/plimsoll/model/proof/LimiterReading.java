package dev.plimsoll.model.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen of a rate limiter under more requests than it admits: stretches of some windows each, the first from
/// the first request that it admits after a refusal, so that what was saved up before does not count.
///
/// @param first before anything failed
/// @param later the same while the dependency was well again, after it had failed; null where it has none
/// @param refusals answers to what was not admitted, as far as they were looked at
public record LimiterReading(Stretch first, @Nullable Stretch later, Refusals refusals) {
    /// The last part of a stretch that is left out, in windows: there the next window of the limiter may have begun.
    public static final double EDGE = 0.25;

    /// @param windows how long it was, before [#EDGE] is left out
    /// @param offered requests that were sent
    /// @param admitted how many of them were let through
    /// @param early admitted in its first window
    /// @param second admitted in its second window
    /// @param late admitted in its last whole window
    /// @param everRefused whether any request was refused at all; otherwise the rest says nothing
    public record Stretch(
            int windows, int offered, int admitted, int early, int second, int late, boolean everRefused) {
        /// Whether it admits less and less. What a first window has too many by chance, the second one lacks;
        /// and on a busy machine the first one reaches into the next of the limiter.
        boolean dwindles() {
            return late < early * 0.75 && late < second * 0.85;
        }
    }

    /// @param seen how many there were
    /// @param wrong how many had another status than 429
    /// @param wrongStatus the first of those
    /// @param silent how many did not say when to come again
    /// @param tooLong the longest time that one named in vain, or null
    /// @param tooShort how often a request after the named time was refused again
    /// @param asked how often that was tried
    public record Refusals(
            int seen,
            int wrong,
            int wrongStatus,
            int silent,
            @Nullable Duration tooLong,
            int tooShort,
            int asked) {}

    /// The defects that it shows.
    public List<ProofFinding> findings(LimiterPromise promise) {
        List<ProofFinding> found = new ArrayList<>();
        if (refusals.wrong() > 0) {
            found.add(new ProofFinding(
                    Defect.WRONG_REFUSAL,
                    refusals.wrong() + " of " + refusals.seen() + " refusals had another status than 429: "
                            + refusals.wrongStatus()));
        }
        rate(promise, first, found);
        if (later != null && found.stream().noneMatch(finding -> finding.defect() == Defect.LEAKS_PERMITS)) {
            leak(promise, later, found);
        }
        if (promise.retryAfter()) {
            comingAgain(promise, found);
        }
        return found;
    }

    private static double most(LimiterPromise promise, Stretch stretch) {
        return promise.requests() * (double) stretch.windows() * (1 + promise.within()) + 1;
    }

    private static double least(LimiterPromise promise, Stretch stretch) {
        return promise.requests() * (stretch.windows() - EDGE) * (1 - promise.within()) - 1;
    }

    private static void rate(LimiterPromise promise, Stretch stretch, List<ProofFinding> found) {
        if (!stretch.everRefused()) {
            found.add(new ProofFinding(
                    Defect.ADMITS_TOO_MANY,
                    "none of " + stretch.offered() + " requests in " + stretch.windows() + " windows was refused, and "
                            + promise.requests() + " a window were to be admitted"));
        } else if (stretch.admitted() > most(promise, stretch)) {
            found.add(new ProofFinding(Defect.ADMITS_TOO_MANY, admitted(promise, stretch)));
        } else if (stretch.admitted() < least(promise, stretch)) {
            boolean dwindles = stretch.early() >= promise.requests() * (1 - promise.within()) - 1 && stretch.dwindles();
            found.add(
                    dwindles
                            ? new ProofFinding(
                                    Defect.LEAKS_PERMITS,
                                    "it admitted " + stretch.early() + " in the first window and " + stretch.late()
                                            + " in the last, under the same load")
                            : new ProofFinding(Defect.ADMITS_TOO_FEW, admitted(promise, stretch)));
        }
    }

    private void leak(LimiterPromise promise, Stretch after, List<ProofFinding> found) {
        boolean wasFew = first.admitted() < least(promise, first);
        boolean less = after.admitted() < least(promise, after) && after.admitted() < first.admitted() * 0.9;
        if (!wasFew && less) {
            found.add(new ProofFinding(
                    Defect.LEAKS_PERMITS,
                    "it admitted " + first.admitted() + " in " + first.windows()
                            + " windows before its dependency failed, and " + after.admitted() + " afterwards"));
        }
    }

    private static String admitted(LimiterPromise promise, Stretch stretch) {
        return "it admitted " + stretch.admitted() + " of " + stretch.offered() + " requests in " + stretch.windows()
                + " windows, and " + promise.requests() + " a window ± " + Math.round(promise.within() * 100)
                + " % were promised";
    }

    private void comingAgain(LimiterPromise promise, List<ProofFinding> found) {
        if (refusals.silent() > 0) {
            found.add(new ProofFinding(
                    Defect.NO_RETRY_AFTER,
                    refusals.silent() + " of " + refusals.seen() + " refusals did not say when to come again"));
        }
        if (refusals.tooShort() > 0) {
            found.add(new ProofFinding(
                    Defect.FALSE_RETRY_AFTER,
                    refusals.tooShort() + " of " + refusals.asked()
                            + " requests were refused again after the time that Retry-After named"));
        } else if (refusals.tooLong() != null) {
            found.add(new ProofFinding(
                    Defect.FALSE_RETRY_AFTER,
                    "Retry-After named " + refusals.tooLong().toSeconds() + " s, and a window lasts for "
                            + promise.per().toMillis() + " ms"));
        }
    }

    /// The figures, in words.
    public String words() {
        return "admitted " + first.admitted() + " of " + first.offered() + " requests in " + first.windows()
                + " windows"
                + (later == null ? "" : ", and " + later.admitted() + " of " + later.offered() + " after failures")
                + ", refused with 429 otherwise";
    }
}
