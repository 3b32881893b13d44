package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.EventDetector;
import dev.plimsoll.model.evidence.detect.FalseAlarms;
import dev.plimsoll.model.evidence.detect.KnownRate;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.evidence.detect.SequentialErrors;
import dev.plimsoll.model.evidence.detect.SequentialLatency;
import dev.plimsoll.model.evidence.detect.bench.Traffic.Baseline;
import java.util.function.Function;

/// The sequential detectors as watchers: the number is their evidence.
final class Mixtures {
    /// Never reached, so that a detector does not start afresh within a run.
    private static final FalseAlarms NEVER = new FalseAlarms(1e-50, 1e50, "never");

    private static final double SCALE = 1e100;

    private Mixtures() {}

    static Watcher.Kind errors(String name) {
        return kind(
                name,
                baseline -> new SequentialErrors(
                        KnownRate.counted(baseline.failures(), baseline.latencies().length), NEVER, 1));
    }

    static Watcher.Kind latency(String name) {
        return kind(name, baseline -> new SequentialLatency(baseline.latencies(), NEVER, 1));
    }

    private static Watcher.Kind kind(String name, Function<Baseline, EventDetector> make) {
        return new Rules.Named(name, baseline -> watcher(make.apply(baseline)));
    }

    private static Watcher watcher(EventDetector detector) {
        return (RequestEvent event) -> {
            detector.see(event);
            return detector.level() * SCALE;
        };
    }
}
