package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.proof.ServiceCalls.Seen;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.LimiterPromise;
import dev.plimsoll.model.proof.LimiterReading;
import dev.plimsoll.model.proof.LimiterReading.Refusals;
import dev.plimsoll.model.proof.LimiterReading.Stretch;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofFinding;
import dev.plimsoll.model.proof.ProofResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Asks three times as much of a rate limiter as it admits: while all is well, while its dependency fails, and
/// afterwards. Then it comes back when a refusal says so.
public final class ProveLimiter {
    private static final int OVERLOAD = 3;
    private static final int WINDOWS = 5;
    private static final int BEFORE = 2;
    private static final int RETURNS = 3;
    private static final int TOO_MANY = 429;
    private static final double LEAST_OFFERED = 1.4;
    /// Of a window; three times as much is asked as is admitted, so in the rest of it there is enough.
    private static final double LONGEST_SILENCE = 0.5;

    private static final Duration MARGIN = Duration.ofMillis(30);

    private final Bench bench;
    private final ServiceCalls guarded;
    private final LimiterPromise promise;
    private final List<Seen> refusals = new ArrayList<>();
    private @Nullable String starved;

    public ProveLimiter(Bench bench, GuardedCall call, LimiterPromise promise) {
        this.bench = bench;
        this.guarded = new ServiceCalls(bench, call);
        this.promise = promise;
    }

    /// @param neighbour null for none
    public ProofResult prove(@Nullable Neighbour neighbour) throws InterruptedException {
        try {
            Seen first = guarded.once();
            if (!first.worked() && first.status() != TOO_MANY) {
                return ProofResult.undecided("a single call did not work: "
                        + (first.status() == 0 ? "no whole answer came." : "its status was " + first.status() + "."));
            }
            NeighbourWatch watch = new NeighbourWatch(bench, guarded);
            double usual = neighbour == null ? 0 : watch.usual(neighbour);
            Stretch before = stretch(offer(WINDOWS + BEFORE));
            Stretch after = null;
            if (bench.route() != null) {
                guarded.under(ServiceCalls.failing(), () -> offer(BEFORE));
                after = stretch(offer(WINDOWS + BEFORE));
            }
            LimiterReading reading = new LimiterReading(before, after, comeAgain());
            if (starved != null) {
                return ProofResult.undecided(starved + ": this machine was too busy to ask for more than is admitted.");
            }
            List<ProofFinding> findings = new ArrayList<>(reading.findings(promise));
            String also = "";
            if (neighbour != null) {
                NeighbourWatch.Reading near = watch.whileSlow(neighbour, usual);
                near.finding().ifPresent(findings::add);
                also = "; " + near.words();
            }
            return new ProofResult(findings, reading.words() + also, null);
        } catch (ServiceProblem gone) {
            return ProveBreaker.gone(gone);
        }
    }

    /// Requests at an even pace, whether or not earlier ones were answered.
    private List<Seen> offer(int windows) throws InterruptedException {
        long gap = promise.per().toNanos() / ((long) OVERLOAD * promise.requests());
        long start = bench.clock().getAsLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Seen>> sent = new ArrayList<>();
            for (int i = 0; i < windows * OVERLOAD * promise.requests(); i++) {
                bench.pause().until(start + i * gap);
                sent.add(threads.submit(guarded::once));
            }
            return ServiceCalls.all(sent).stream()
                    .sorted(Comparator.comparingLong(Seen::from))
                    .toList();
        }
    }

    /// What is between the first request that was admitted after a refusal and so many windows later.
    private Stretch stretch(List<Seen> all) {
        int begin = 0;
        while (begin < all.size() && admitted(all.get(begin))) {
            begin++;
        }
        boolean refused = begin < all.size();
        while (begin < all.size() && !admitted(all.get(begin))) {
            begin++;
        }
        if (!refused) {
            return new Stretch(WINDOWS, all.size(), all.size(), 0, 0, 0, false);
        }
        all.stream().filter(seen -> !admitted(seen)).forEach(refusals::add);
        long window = promise.per().toNanos();
        long from = begin < all.size() ? all.get(begin).from() : all.getFirst().from();
        long to = from + (long) ((WINDOWS - LimiterReading.EDGE) * window);
        Stretch stretch = new Stretch(
                WINDOWS,
                count(all, from, to, false),
                count(all, from, to, true),
                count(all, from, from + window, true),
                count(all, from + window, from + 2 * window, true),
                count(all, to - window, to, true),
                true);
        if (stretch.offered() < LEAST_OFFERED * promise.requests() * WINDOWS) {
            starved = "only " + stretch.offered() + " requests were sent in " + WINDOWS + " windows";
        }
        int least = leastIn(window, all);
        if (least < LEAST_OFFERED * promise.requests()) {
            starved = "only " + least + " requests were sent in one of the windows";
        }
        long silence = Math.max(silence(all, Seen::from), silence(all, Seen::to));
        if (silence > LONGEST_SILENCE * window) {
            starved = "for " + Duration.ofNanos(silence).toMillis() + " ms nothing was sent or answered";
        }
        return stretch;
    }

    /// The fewest requests that were sent in any stretch of one window, wherever it begins: nobody but the limiter
    /// knows when its own windows do.
    private static int leastIn(long window, List<Seen> all) {
        int least = all.size();
        int end = 0;
        for (int begin = 0; begin < all.size(); begin++) {
            long until = all.get(begin).from() + window;
            while (end < all.size() && all.get(end).from() < until) {
                end++;
            }
            if (end == all.size()) {
                break;
            }
            // The request at the beginning may have come just before the window that is the thinnest.
            least = Math.min(least, end - begin - 1);
        }
        return least;
    }

    /// The longest time without such a moment: a window in which nothing was asked for admits nothing,
    /// and what is asked later at once is refused.
    private static long silence(List<Seen> all, ToLongFunction<Seen> moment) {
        long[] moments = all.stream().mapToLong(moment).sorted().toArray();
        long longest = 0;
        for (int i = 1; i < moments.length; i++) {
            longest = Math.max(longest, moments[i] - moments[i - 1]);
        }
        return longest;
    }

    /// Whatever is not refused counts as let through, errors of the dependency too.
    private static boolean admitted(Seen seen) {
        return seen.worked() || seen.status() == 502 || seen.status() == 504 || seen.status() == 500;
    }

    private static int count(List<Seen> all, long from, long to, boolean onlyAdmitted) {
        return (int) all.stream()
                .filter(seen -> seen.from() >= from && seen.from() < to && (!onlyAdmitted || admitted(seen)))
                .count();
    }

    private Refusals comeAgain() throws InterruptedException {
        List<Seen> wrong =
                refusals.stream().filter(seen -> seen.status() != TOO_MANY).toList();
        int silent = (int)
                refusals.stream().filter(seen -> seen.retryAfter() == null).count();
        Duration longest = promise.per().plusSeconds(1);
        Duration tooLong = refusals.stream()
                .map(Seen::retryAfter)
                .filter(named -> named != null && Duration.ofSeconds(named).compareTo(longest) > 0)
                .map(Duration::ofSeconds)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int early = 0;
        int asked = 0;
        if (promise.retryAfter() && tooLong == null && !refusals.isEmpty()) {
            for (; asked < RETURNS; asked++) {
                Seen refusal = exhausted();
                if (refusal == null || refusal.retryAfter() == null) {
                    break;
                }
                bench.pause()
                        .until(refusal.to()
                                + Duration.ofSeconds(refusal.retryAfter())
                                        .plus(MARGIN)
                                        .toNanos());
                early += admitted(guarded.once()) ? 0 : 1;
            }
        }
        return new Refusals(
                refusals.size(),
                wrong.size(),
                wrong.isEmpty() ? 0 : wrong.getFirst().status(),
                silent,
                tooLong,
                early,
                asked);
    }

    /// The first refusal after as many requests as need be; null when none comes.
    private @Nullable Seen exhausted() {
        for (int i = 0; i < OVERLOAD * promise.requests() + 1; i++) {
            Seen seen = guarded.once();
            if (!admitted(seen)) {
                return seen;
            }
        }
        return null;
    }
}
