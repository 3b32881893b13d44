package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.SignalReader;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Asks other services for the signals of a run, every second and each on a thread of its own, so that none of them
/// holds up the run. What is older than [#FRESH] is no data.
final class SignalPoll implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1_000;
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RunRecorder recorder;
    private final SignalReader reader;
    private final InstantSource clock;
    private final List<Signal> signals;
    private final Map<String, Reading> latest = new ConcurrentHashMap<>();
    private final Map<String, String> lost = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /// @param nanos when it came, on the clock that never goes back
    private record Reading(double value, long nanos) {}

    SignalPoll(RunRecorder recorder, SignalReader reader, InstantSource clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
        this.signals =
                recorder.run().plan().signals().stream().filter(Signal::queried).toList();
    }

    /// Asks for each signal once, before anything is disturbed. No data is no fault: the plan says what it means.
    void check() throws RunConductor.CutShort {
        for (Signal signal : signals) {
            SignalSource source = Objects.requireNonNull(signal.source());
            Instant now = clock.instant();
            try {
                double value = reader.read(source, now.minus(source.window()), now);
                note(
                        signal,
                        true,
                        source.prometheus() + " answers the query; it is "
                                + (Double.isNaN(value) ? "without data" : signal.format(value)) + " now");
            } catch (ServiceProblem problem) {
                note(signal, false, problem.what());
                throw new RunConductor.CutShort();
            }
        }
    }

    private void note(Signal signal, boolean passed, String detail) {
        recorder.record(at -> new RunEvent.CheckMade(at, "Signal " + signal.name(), passed, detail));
    }

    void start() {
        signals.forEach(signal ->
                Thread.ofVirtual().name("plimsoll-signal-" + signal.name()).start(() -> poll(signal)));
    }

    private void poll(Signal signal) {
        SignalSource source = Objects.requireNonNull(signal.source());
        try {
            do {
                Instant now = clock.instant();
                double value = read(signal, source, now.minus(source.window()), now);
                latest.put(signal.name(), new Reading(value, System.nanoTime()));
            } while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            // Nobody interrupts it while the run goes on.
            Thread.currentThread().interrupt();
        }
    }

    /// A service that does not answer has no data to give; the record says so when it begins.
    private double read(Signal signal, SignalSource source, Instant from, Instant to) {
        try {
            double value = reader.read(source, from, to);
            lost.remove(signal.name());
            return value;
        } catch (ServiceProblem problem) {
            if (lost.putIfAbsent(signal.name(), problem.what()) == null && over.getCount() > 0) {
                recorder.record(at -> new RunEvent.SignalLost(at, signal.name(), problem.what()));
            }
            return Double.NaN;
        }
    }

    /// What was told last, by signal; those without data are not in it.
    Map<String, Double> latest() {
        long now = System.nanoTime();
        Map<String, Double> fresh = new TreeMap<>();
        latest.forEach((signal, reading) -> {
            if (!Double.isNaN(reading.value()) && now - reading.nanos() <= FRESH.toNanos()) {
                fresh.put(signal, reading.value());
            }
        });
        return fresh;
    }

    /// What is told of a whole stage.
    ///
    /// @param length of the stage that ends now
    Map<String, Double> over(Duration length) {
        Map<String, Double> told = new TreeMap<>();
        Instant now = clock.instant();
        for (Signal signal : signals) {
            SignalSource source = Objects.requireNonNull(signal.source());
            double value = read(signal, source, now.minus(length), now);
            if (!Double.isNaN(value)) {
                told.put(signal.name(), value);
            }
        }
        return told;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
