package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.proof.ServiceCalls.Seen;
import dev.plimsoll.engine.proof.ServiceCalls.Stretch;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.BreakerReading;
import dev.plimsoll.model.proof.BreakerReading.Span;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.Fallback;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofFinding;
import dev.plimsoll.model.proof.ProofResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leads a consumer's circuit breaker through its life twice: it opens and closes again, then it opens, fails its
/// trial, and tries again. Nobody else should call the operation meanwhile.
public final class ProveBreaker {
    /// The fault by which calls of a dependency are counted; part of the credential of a run.
    public static final String FAULT = "proof";

    private static final int TOO_MANY = 4;
    private static final int MORE_CALLS = 4;
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final Bench bench;
    private final ServiceCalls guarded;
    private final BreakerPromise promise;
    private final int offered;
    private int refused;
    private int withoutFallback;
    private String firstWithout = "";
    private long lastRefusal;
    private long firstTrial;

    /// What a proof asks of the chaos service, so that it can be asked beforehand whether it knows that.
    public static PlannedFault failing() {
        return new PlannedFault(FAULT, "", ServiceCalls.failing(), 1, null);
    }

    /// @param bench with a route
    public ProveBreaker(Bench bench, GuardedCall call, BreakerPromise promise) {
        this.bench = bench;
        this.guarded = new ServiceCalls(bench, call);
        this.promise = promise;
        this.offered = promise.probes() + MORE_CALLS;
    }

    /// A moment at which the breaker opened: after `before` and not after `after`.
    private record Opened(long failures, long before, long after) {}

    /// @param neighbour null for none
    public ProofResult prove(@Nullable Neighbour neighbour) throws InterruptedException {
        try {
            String unwell = unwell();
            if (unwell != null) {
                return ProofResult.undecided(unwell);
            }
            NeighbourWatch watch = new NeighbourWatch(bench, guarded);
            double usual = neighbour == null ? 0 : watch.usual(neighbour);
            BreakerReading reading = read();
            List<ProofFinding> findings = new ArrayList<>(reading.findings(promise, offered));
            String also = "";
            if (neighbour != null) {
                NeighbourWatch.Reading near = watch.whileSlow(neighbour, usual);
                near.finding().ifPresent(findings::add);
                also = "; " + near.words();
            }
            return new ProofResult(findings, reading.words() + also, null);
        } catch (ServiceProblem gone) {
            return gone(gone);
        }
    }

    /// A service that ends when its dependency fails is the worst that a breaker is to prevent.
    static ProofResult gone(ServiceProblem problem) {
        return problem.what().contains("did not answer")
                ? new ProofResult(List.of(new ProofFinding(Defect.SERVICE_GONE, problem.what())), "", null)
                : ProofResult.undecided(problem.what());
    }

    private @Nullable String unwell() throws InterruptedException {
        Stretch before = guarded.oneByOne(ServiceCalls.counted(), promise.before());
        long worked = before.seen().stream().filter(Seen::worked).count();
        if (worked < before.seen().size()) {
            return "without any fault " + (before.seen().size() - worked) + " of "
                    + before.seen().size() + " calls did not work.";
        }
        return before.hits() < before.seen().size()
                ? "of " + before.seen().size() + " calls only " + before.hits()
                        + " went on to the dependency, so what it does to the breaker is not known."
                : null;
    }

    private BreakerReading read() throws InterruptedException {
        Opened first = open();
        if (first == null) {
            return reading(null, null, null, null, null);
        }
        int failures = (int) first.failures();
        Integer probes = trialCalls(first);
        if (probes == null) {
            return reading(failures, null, null, null, null);
        }
        if (!closes()) {
            return reading(failures, null, probes, false, null);
        }
        Opened second = open();
        Opened third = second == null ? null : failTrial(second);
        Span opened = second == null || third == null ? null : span(second);
        Integer later = third == null ? null : trialCalls(third);
        return reading(failures, opened, probes, true, third != null && later == null ? Integer.valueOf(0) : later);
    }

    private BreakerReading reading(
            @Nullable Integer failures,
            @Nullable Span opened,
            @Nullable Integer probes,
            @Nullable Boolean closed,
            @Nullable Integer later) {
        return new BreakerReading(
                failures, opened, patience(), probes, closed, later, refused, withoutFallback, firstWithout);
    }

    /// Lets the dependency fail until it is not called any more.
    private @Nullable Opened open() throws InterruptedException {
        long failures = 0;
        long most = TOO_MANY * (long) promise.failures() + promise.failuresWithin() + MORE_CALLS;
        long before = bench.clock().getAsLong();
        long after = before;
        for (int calls = 0; failures <= most && calls <= most; calls++) {
            Stretch one = guarded.oneByOne(ServiceCalls.failing(), 1);
            if (one.hits() == 0) {
                refused(one.only());
                return new Opened(failures, before, after);
            }
            failures += one.hits();
            before = one.only().from();
            after = one.only().to();
        }
        return null;
    }

    private void refused(Seen seen) {
        refused++;
        Fallback fallback = promise.fallback();
        if (fallback != null && !fallback.matches(seen.status(), seen.body())) {
            withoutFallback++;
            if (firstWithout.isEmpty()) {
                firstWithout = seen.status() == 0 ? "no answer" : "the status " + seen.status();
            }
        }
    }

    private Duration patience() {
        return promise.open().plus(promise.openWithin()).multipliedBy(3).plusSeconds(1);
    }

    /// Waits until the breaker's time is over, and offers calls at once to a dependency that is well and slow.
    /// Where it is open for longer than promised, that time is found first: calls that come as it half-opens
    /// are counted wrong.
    ///
    /// @return how many went on; null when none ever did
    private @Nullable Integer trialCalls(Opened opened) throws InterruptedException {
        Integer promised = trialCalls(opened, promise.open().plus(promise.openWithin()));
        if (promised != null) {
            return promised;
        }
        Opened again = failTrial(opened);
        return again == null ? null : trialCalls(again, span(opened).most());
    }

    private @Nullable Integer trialCalls(Opened opened, Duration open) throws InterruptedException {
        bench.pause().until(opened.after() + open.plus(MARGIN).toNanos());
        Stretch calls = guarded.atOnce(ServiceCalls.slow(promise.slowBy()), offered);
        if (calls.hits() > 0) {
            return (int) calls.hits();
        }
        calls.seen().forEach(this::refused);
        return null;
    }

    /// Whether it lets everything through after as many calls that worked as it may ask for.
    private boolean closes() throws InterruptedException {
        guarded.oneByOne(ServiceCalls.counted(), promise.probes());
        Stretch all = guarded.atOnce(ServiceCalls.slow(promise.slowBy()), offered);
        if (all.hits() < offered) {
            return false;
        }
        return guarded.oneByOne(ServiceCalls.counted(), promise.before()).hits() >= promise.before();
    }

    private Duration gap() {
        long millis = promise.open().toMillis() / 12;
        return Duration.ofMillis(Math.clamp(millis, 10, 500));
    }

    /// Asks again and again until a call goes on to the dependency that still fails, and until it is open again.
    ///
    /// @return the second opening, with the moments of the first trial call in place of its failures
    private @Nullable Opened failTrial(Opened opened) throws InterruptedException {
        long end = opened.after() + patience().toNanos();
        lastRefusal = opened.after();
        for (long next = opened.after(); next - end <= 0; next += gap().toNanos()) {
            bench.pause().until(next);
            Stretch one = guarded.oneByOne(ServiceCalls.failing(), 1);
            if (one.hits() > 0) {
                firstTrial = one.only().to();
                return openAgain(one);
            }
            lastRefusal = one.only().from();
            refused(one.only());
        }
        return null;
    }

    private @Nullable Opened openAgain(Stretch trial) throws InterruptedException {
        long before = trial.only().from();
        long after = trial.only().to();
        for (int calls = 0; calls <= promise.probes() + promise.failures() + MORE_CALLS; calls++) {
            Stretch one = guarded.oneByOne(ServiceCalls.failing(), 1);
            if (one.hits() == 0) {
                refused(one.only());
                return new Opened(0, before, after);
            }
            before = one.only().from();
            after = one.only().to();
        }
        return null;
    }

    /// Between the last moment before and the first after the opening, and the last refusal and the first trial call.
    private Span span(Opened opened) {
        long least = Math.max(0, lastRefusal - opened.after());
        return new Span(Duration.ofNanos(least), Duration.ofNanos(firstTrial - opened.before()));
    }
}
