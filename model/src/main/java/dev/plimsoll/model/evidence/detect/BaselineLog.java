package dev.plimsoll.model.evidence.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps the requests of a baseline and makes the sequential detectors that know it. Not safe for use by several
/// threads at once.
public final class BaselineLog {
    /// Later requests of a long baseline are not needed to know it better.
    private static final int MOST = 1_000_000;

    private static final long SECOND = 1_000_000_000L;

    private final List<RequestEvent> events = new ArrayList<>();

    public void see(RequestEvent event) {
        if (events.size() < MOST) {
            events.add(event);
        }
    }

    public int requests() {
        return events.size();
    }

    /// A detector of errors; none when the baseline has fewer than [SequentialLatency#LEAST_BASELINE] requests.
    ///
    /// @param chance of a false alarm, above 0 and below 1, within the length
    public Optional<EventDetector> errors(double chance, Duration length) {
        if (tooShort()) {
            return Optional.empty();
        }
        long failures = events.stream().filter(RequestEvent::failed).count();
        return Optional.of(new SequentialErrors(
                KnownRate.counted(failures, events.size()),
                FalseAlarms.within(chance, length, perSecond()),
                tempering(RequestEvent::failed)));
    }

    /// A detector of slower requests; none when the baseline has fewer than [SequentialLatency#LEAST_BASELINE].
    ///
    /// @param chance of a false alarm, above 0 and below 1, within the length
    public Optional<EventDetector> latency(double chance, Duration length) {
        if (tooShort()) {
            return Optional.empty();
        }
        double[] latencies = events.stream().mapToDouble(RequestEvent::latency).toArray();
        FalseAlarms falseAlarms = FalseAlarms.within(chance, length, perSecond());
        return Optional.of(
                new SequentialLatency(latencies, falseAlarms, limit -> tempering(event -> event.latency() > limit)));
    }

    private boolean tooShort() {
        return events.size() < SequentialLatency.LEAST_BASELINE;
    }

    private double perSecond() {
        double seconds = (events.getLast().nanos() - events.getFirst().nanos()) / (double) SECOND;
        return events.size() / Math.max(1, seconds);
    }

    private double tempering(Predicate<RequestEvent> hit) {
        long first = events.getFirst().nanos();
        int seconds = (int) ((events.getLast().nanos() - first) / SECOND) + 1;
        long[] hits = new long[seconds];
        long[] requests = new long[seconds];
        for (RequestEvent event : events) {
            int second = (int) ((event.nanos() - first) / SECOND);
            requests[second]++;
            hits[second] += hit.test(event) ? 1 : 0;
        }
        // The last second is not a whole one.
        int whole = Math.max(1, seconds - 1);
        return Clustering.tempering(Arrays.copyOf(hits, whole), Arrays.copyOf(requests, whole));
    }
}
