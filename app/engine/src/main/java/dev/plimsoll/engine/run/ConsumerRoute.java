package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.run.RunCredential;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of the consumers under test to the provider. It is not that of the load, and one consumer is tried at a
/// time, so the chaos service's count on it is what that one met. A program that sends one request would miss a fault
/// of one in 25 nearly always; here a fault hits each trial once for sure, then by its share.
final class ConsumerRoute {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRoute.class);

    /// No dependency, whose routes are branches too, has a name that begins so.
    private static final String BRANCH = RunCredential.BRANCH + "_consumers";

    private static final Duration LOOK = Duration.ofMillis(20);

    private final ChaosService chaos;
    private final Route route;
    private final Contract revision;

    /// @param revision as whose messages faults act
    ConsumerRoute(ChaosService chaos, String run, URI provider, Contract revision) {
        this.chaos = chaos;
        this.revision = revision;
        this.route = chaos.open(name(run), provider);
    }

    /// What the chaos service calls it.
    ///
    /// @param run name of the run's route
    static String name(String run) {
        return run + BRANCH;
    }

    /// Where consumers call.
    URI address() {
        return route.address();
    }

    /// Requests that broke off on it.
    long cutRequests() {
        return chaos.cutRequests(route);
    }

    /// How often consumers called on it until now; negative where nobody counts that.
    long calls() {
        return chaos.calls(route);
    }

    /// What a consumer does.
    @FunctionalInterface
    interface Trial<T> {
        T run() throws InterruptedException;
    }

    /// @param times how often the fault took effect on it; null where nobody counts that
    record Met<T>(T result, @Nullable Long times) {}

    /// Lets a consumer meet a fault, and only it.
    ///
    /// @param fault null for none
    /// @throws InterruptedException if the trial was cut short; whoever did that calls [#clear]
    <T> Met<T> meet(@Nullable PlannedFault fault, Trial<T> trial) throws InterruptedException {
        if (fault == null || !fault.fault().onTheWay()) {
            return new Met<>(trial.run(), null);
        }
        injection(fault).begin(true);
        Duration gone = fault.fault() instanceof LostNode lost ? lost.gone() : null;
        CountDownLatch over = new CountDownLatch(1);
        AtomicLong early = new AtomicLong();
        Thread back = gone == null
                ? null
                : Thread.ofVirtual().name("plimsoll-consumer-way").start(() -> early.set(endAfter(fault, gone, over)));
        T result;
        try {
            result = trial.run();
        } finally {
            over.countDown();
        }
        if (back != null) {
            back.join();
        }
        long times = early.get() + clear(fault);
        return new Met<>(result, times < 0 ? null : times);
    }

    /// The provider is cut off for its time from the first bytes on: a program takes a while to start.
    ///
    /// @return how often it took effect until it was ended here
    private long endAfter(PlannedFault fault, Duration gone, CountDownLatch over) {
        try {
            while (chaos.hits(route, fault.id()) == 0) {
                if (over.await(LOOK.toNanos(), TimeUnit.NANOSECONDS)) {
                    return 0;
                }
            }
            return over.await(gone.toNanos(), TimeUnit.NANOSECONDS) ? 0 : clear(fault);
        } catch (InterruptedException _) {
            // Nobody interrupts it; the end of the trial ends the fault.
            Thread.currentThread().interrupt();
        } catch (Problem problem) {
            // The end of the trial asks again, and what it says ends the run.
            LOG.warn("the fault '{}' did not end in time for a consumer", fault.id(), problem);
        }
        return 0;
    }

    /// Ends a fault. Ending again does nothing.
    ///
    /// @return how often it took effect since it was injected
    long clear(PlannedFault fault) {
        return injection(fault).endForOne();
    }

    private Injection injection(PlannedFault fault) {
        return new Injection(chaos, route, fault, revision);
    }
}
