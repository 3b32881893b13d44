package dev.plimsoll.engine.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/// Loads for tests.
final class Loads {
    static final OperationKey LIST = new OperationKey("GET", "/orders");
    static final long SEED = 7;

    private Loads() {}

    static Call call(OperationKey operation, IntPredicate expected) {
        return new Call(operation, operation.path(), Map.of(), "".getBytes(UTF_8), expected);
    }

    static Workload steady(double perSecond, int timeout) {
        return new Workload(new ArrivalProcess.Constant(perSecond), List.of(new Workload.Share(LIST, 1)), timeout);
    }

    /// A metronome of GET /orders that expects 200.
    static LoadGenerator steady(URI target, double perSecond, int timeout) {
        return steady(target, perSecond, timeout, call(LIST, status -> status == 200));
    }

    static LoadGenerator steady(URI target, double perSecond, int timeout, Call call) {
        var workload = new Workload(
                new ArrivalProcess.Constant(perSecond), List.of(new Workload.Share(call.operation(), 1)), timeout);
        return new LoadGenerator(
                workload,
                Map.of(call.operation(), List.of(call)),
                target,
                new SplittableRandom(SEED),
                InstantSource.system());
    }

    /// Closes the load and takes what it has not told yet.
    static SignalWindow finish(LoadGenerator load) {
        load.close();
        return load.takeWindow();
    }

    static long failures(LoadGenerator load) {
        return load.failures().values().stream().mapToLong(Long::longValue).sum();
    }

    /// Waits until something holds that no server tells of.
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not happen within a minute");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
