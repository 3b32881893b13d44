package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A threshold that holds a run instead of ending it: says when the signal has been ill for long enough, and then when
/// it has been well for as long. A window without a value tells neither.
public final class HoldWatch {
    private final Threshold threshold;
    private final Signal signal;
    private Duration ill = Duration.ZERO;
    private Duration well = Duration.ZERO;

    /// @param signals those of the plan; the threshold's is among them
    HoldWatch(Threshold threshold, List<Signal> signals) {
        this.threshold = threshold;
        this.signal = Signal.named(threshold.signal(), signals);
    }

    /// Those of a plan, in its order.
    public static List<HoldWatch> of(ExperimentPlan plan) {
        return plan.terms().thresholds().stream()
                .filter(threshold -> threshold.action() == Threshold.Action.HOLD)
                .map(threshold -> new HoldWatch(threshold, plan.signals()))
                .toList();
    }

    /// Whom the threshold tells.
    public List<Person> tell() {
        return threshold.tell();
    }

    /// A fault begins: what was before does not count.
    public void restart() {
        ill = Duration.ZERO;
        well = Duration.ZERO;
    }

    /// The sentence that tells why the run has to wait; empty while it need not.
    public Optional<String> asks(SignalWindow window) {
        double value = window.value(signal);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        boolean now = threshold.condition().holds(value);
        ill = now ? ill.plus(window.length()) : Duration.ZERO;
        return now && ill.compareTo(threshold.holdsFor()) >= 0 ? Optional.of(sentence(value)) : Optional.empty();
    }

    /// Whether the signal has been well without a break for as long as it has to be ill, and for one window at least.
    public boolean wellAfter(SignalWindow window) {
        double value = window.value(signal);
        if (Double.isNaN(value)) {
            return false;
        }
        well = threshold.condition().holds(value) ? Duration.ZERO : well.plus(window.length());
        return well.isPositive() && well.compareTo(threshold.holdsFor()) >= 0;
    }

    /// How long a run waits for that at most: at least twice as long as the signal has to be well.
    ///
    /// @param recovery the time that the plan gives to recover
    public Duration patience(Duration recovery) {
        Duration least = threshold.holdsFor().multipliedBy(2).plusSeconds(2);
        return recovery.compareTo(least) > 0 ? recovery : least;
    }

    private String sentence(double value) {
        return "%s was %s, and the plan holds the run at %s for %d s."
                .formatted(
                        signal.name(),
                        signal.format(value),
                        threshold.condition().format(signal),
                        threshold.holdsFor().toSeconds());
    }
}
