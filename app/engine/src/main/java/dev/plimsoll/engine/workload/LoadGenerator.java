package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.workload.Workload;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Sends a workload over HTTP/1.1 and measures it.
///
/// In an open model requests leave when the arrival process says, on as many connections as that takes, whatever became
/// of those before. In a closed one each user sends the next request after its answer and some thought. A latency
/// begins when the request was *meant* to start, so a server that stalls cannot
/// hide the requests it held up (Tene, "How NOT to measure latency", 2013, calls that coordinated omission). The
/// send lag is how late a request was handed to the network; opening a connection is the service's time, not lag.
/// While 10,000 requests wait for their answer the next ones are not sent but counted as failed, each with the
/// timeout as its latency.
///
/// All methods may be called from any thread.
public final class LoadGenerator implements AutoCloseable {
    private static final int HTTP_PORT = 80;
    private static final int MOST_AT_ONCE = 10_000;

    private final Workload workload;
    private final URI target;
    private final int mostAtOnce;
    private final Schedule schedule;
    private final Outcomes outcomes;
    private volatile @Nullable Pacer pacer;
    private boolean closed;

    /// @param calls for every operation of the workload at least one, of which one is drawn for each request
    /// @param target base address of the server, `http` only
    /// @param random decides arrivals, operations and calls, and nothing else draws from it
    /// @param clock for the start of windows
    /// @throws IllegalArgumentException if an operation has no call, or the address is of another kind
    public LoadGenerator(
            Workload workload,
            Map<OperationKey, List<Call>> calls,
            URI target,
            RandomGenerator random,
            InstantSource clock) {
        this(workload, calls, target, random, clock, List.of());
    }

    /// The same where signals watch operations of their own.
    ///
    /// @param signals of which each is measured on the requests of its operation
    public LoadGenerator(
            Workload workload,
            Map<OperationKey, List<Call>> calls,
            URI target,
            RandomGenerator random,
            InstantSource clock,
            List<Signal> signals) {
        this(workload, calls, target, random, clock, signals, MOST_AT_ONCE);
    }

    LoadGenerator(
            Workload workload,
            Map<OperationKey, List<Call>> calls,
            URI target,
            RandomGenerator random,
            InstantSource clock,
            List<Signal> signals,
            int mostAtOnce) {
        if (!"http".equals(target.getScheme()) || target.getHost() == null) {
            throw new IllegalArgumentException("load goes to an http address, not to " + target);
        }
        var requests = new HashMap<OperationKey, List<Request>>();
        calls.forEach((operation, choice) -> requests.put(
                operation,
                choice.stream().map(call -> new Request(call, target)).toList()));
        this.workload = workload;
        this.target = target;
        this.mostAtOnce = mostAtOnce;
        this.schedule = Schedule.of(workload, requests, random);
        this.outcomes = new Outcomes(clock, workload.arrivals().expectedPerSecond(), signals);
    }

    /// Warms up the code without touching the target, four seconds at most, then begins to send. The first window
    /// begins when this returns.
    ///
    /// @throws IllegalStateException if it was started or closed before
    public synchronized void start() {
        if (pacer != null || closed) {
            throw new IllegalStateException("a load generator starts once");
        }
        int port = target.getPort() < 0 ? HTTP_PORT : target.getPort();
        var started =
                new Pacer(schedule, workload, mostAtOnce, new InetSocketAddress(target.getHost(), port), outcomes);
        pacer = started;
        started.start();
        outcomes.takeWindow();
    }

    /// The requests that ended since the last call, or since the start.
    ///
    /// @throws IllegalStateException if sending broke down through a fault of the generator
    public SignalWindow takeWindow() {
        requireUnbroken();
        return outcomes.takeWindow();
    }

    /// Single requests that ended since the last call: all of them up to 2,000 a second, a sample of them above. Their
    /// clock counts nanoseconds since 1970.
    public List<RequestEvent> takeEvents() {
        return outcomes.takeEvents();
    }

    /// Begins a stage: requests that end from now on count for it as well as for their window.
    ///
    /// @throws IllegalStateException if a stage is open
    public void beginStage() {
        outcomes.beginStage();
    }

    /// All requests that ended in the stage, with percentiles over all of them.
    ///
    /// @throws IllegalStateException if no stage is open, or sending broke down through a fault of the generator
    public SignalWindow endStage() {
        requireUnbroken();
        return outcomes.endStage();
    }

    /// How many requests were due since the start, whatever became of them.
    public long arrivals() {
        return outcomes.arrivals();
    }

    /// How many requests failed since the start, by reason; reasons that did not occur are absent.
    public Map<Failure, Long> failures() {
        return outcomes.failures();
    }

    private void requireUnbroken() {
        Pacer sending = pacer;
        Throwable broken = sending == null ? null : sending.broken();
        if (broken != null) {
            throw new IllegalStateException("the load generator broke down: " + broken, broken);
        }
    }

    /// Sends no more, waits a second at most for answers that are due, drops the rest uncounted, and frees
    /// connections and thread. Closing again does nothing.
    @Override
    public synchronized void close() {
        closed = true;
        Pacer sending = pacer;
        if (sending != null) {
            sending.stop();
        }
    }
}
