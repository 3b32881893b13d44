package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.RequestEvent;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// What happens to requests from some moment on.
///
/// @param name as printed
/// @param errors the rate of failures then; negative leaves it
/// @param share how many of the requests become slower
/// @param slower what becomes of their latency
record Change(String name, double errors, double share, DoubleUnaryOperator slower) {
    static final Change NONE = new Change("none", -1, 0, latency -> latency);

    static Change errorsTo(double rate) {
        return new Change(String.format(Locale.ROOT, "to %.3g %%", rate * 100), rate, 0, latency -> latency);
    }

    static Change slower(String name, double share, DoubleUnaryOperator slower) {
        return new Change(name, -1, share, slower);
    }

    RequestEvent apply(RequestEvent event, RandomGenerator random) {
        boolean failed = errors < 0 ? event.failed() : random.nextDouble() < errors;
        boolean slow = share >= 1 || (share > 0 && random.nextDouble() < share);
        double latency = slow ? slower.applyAsDouble(event.latency()) : event.latency();
        return new RequestEvent(event.nanos(), latency, failed);
    }
}
