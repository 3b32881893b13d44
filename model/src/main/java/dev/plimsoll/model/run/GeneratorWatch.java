package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.Optional;

/// Says when the load generator itself cannot keep its schedule. One late second happens on a busy machine and is
/// judged
/// with its stage; when it lasts, every further second of the faults would be wasted harm.
public final class GeneratorWatch {
    /// Above this lag the generator, not the service, made the requests late. Milliseconds.
    static final double MOST_LAG = 250;

    /// How long every window has to be late.
    static final Duration LASTING = Duration.ofSeconds(3);

    private Duration late = Duration.ZERO;

    /// Whether latencies of the window are the generator's own doing.
    static boolean late(SignalWindow window) {
        return window.sendLagP99() > MOST_LAG;
    }

    /// The sentence that tells how late requests leave; empty while the generator keeps up.
    public Optional<String> see(SignalWindow window) {
        late = late(window) ? late.plus(window.length()) : Duration.ZERO;
        return late.compareTo(LASTING) < 0
                ? Optional.empty()
                : Optional.of("The load generator cannot keep its schedule: for " + late.toSeconds()
                        + " s, 1 % of the requests left " + Math.round(window.sendLagP99()) + " ms late or later.");
    }
}
