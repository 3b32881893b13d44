package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sees every window and says when an abort criterion has held for long enough without a break. A window
/// without a value (no request ended in it) neither holds nor breaks a criterion on a latency; a service that
/// answers nothing shows in the error rate, because requests time out.
public final class CriterionWatch {
    private final AbortCriterion criterion;
    private final Signal signal;
    private Duration held = Duration.ZERO;

    /// @param signals those of the plan; the criterion's is among them
    public CriterionWatch(AbortCriterion criterion, List<Signal> signals) {
        this.criterion = criterion;
        this.signal = Signal.named(criterion.signal(), signals);
    }

    public AbortCriterion criterion() {
        return criterion;
    }

    /// The sentence that tells which criterion holds, with the value seen; empty while none does.
    public Optional<String> see(SignalWindow window) {
        double value = window.value(signal);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        held = criterion.condition().holds(value) ? held.plus(window.length()) : Duration.ZERO;
        boolean met = criterion.condition().holds(value) && held.compareTo(criterion.holdsFor()) >= 0;
        return met ? Optional.of(sentence(value)) : Optional.empty();
    }

    private String sentence(double value) {
        return "%s was %s, and the plan stops at %s for %d s."
                .formatted(
                        signal.name(),
                        signal.format(value),
                        criterion.condition().format(signal),
                        criterion.holdsFor().toSeconds());
    }
}
