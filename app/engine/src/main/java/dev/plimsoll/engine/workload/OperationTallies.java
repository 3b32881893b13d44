package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The requests of one stretch of time: all together, and those of each operation that a signal watches.
final class OperationTallies {
    private final List<Signal> signals;
    private final Tally all;
    private final Map<OperationKey, Tally> each = new HashMap<>();

    /// @param signals those that watch an operation
    OperationTallies(Instant start, List<Signal> signals) {
        this.signals = signals;
        this.all = new Tally(start);
        signals.forEach(
                signal -> each.computeIfAbsent(Objects.requireNonNull(signal.operation()), _ -> new Tally(start)));
    }

    void begin(long nanos) {
        all.begin(nanos);
        each.values().forEach(tally -> tally.begin(nanos));
    }

    void end(long nanos) {
        all.end(nanos);
        each.values().forEach(tally -> tally.end(nanos));
    }

    void completed(OperationKey operation, long latencyNanos, long lagNanos) {
        all.completed(latencyNanos, lagNanos);
        Tally own = own(operation);
        if (own != null) {
            own.completed(latencyNanos, lagNanos);
        }
    }

    void failed(OperationKey operation, long latencyNanos, long lagNanos) {
        all.failed(latencyNanos, lagNanos);
        Tally own = own(operation);
        if (own != null) {
            own.failed(latencyNanos, lagNanos);
        }
    }

    private @Nullable Tally own(OperationKey operation) {
        return each.isEmpty() ? null : each.get(operation);
    }

    /// An operation without requests has no value.
    SignalWindow window() {
        SignalWindow window = all.window();
        if (signals.isEmpty()) {
            return window;
        }
        Map<String, Double> values = new TreeMap<>();
        for (Signal signal : signals) {
            Tally own = Objects.requireNonNull(each.get(signal.operation()));
            double value = own.window().value(signal.measure());
            if (!Double.isNaN(value)) {
                values.put(signal.name(), value);
            }
        }
        return window.with(values);
    }
}
