package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.model.evidence.Condition;
import java.time.Duration;
import java.util.List;

/// What is done when a signal goes wrong.
///
/// @param signal name of a signal of the plan
/// @param condition holds when it goes wrong
/// @param holdsFor for how long without a break
/// @param action what is done then
/// @param tell who is told; may be empty
public record Threshold(String signal, Condition condition, Duration holdsFor, Action action, List<Person> tell) {
    /// From mild to strict.
    public enum Action {
        @JsonProperty("hold")
        HOLD,
        @JsonProperty("roll-back")
        ROLL_BACK,
        @JsonProperty("kill")
        KILL
    }

    public Threshold {
        tell = List.copyOf(tell);
        if (holdsFor.isNegative()) {
            throw new IllegalArgumentException("a threshold holds for zero or longer, not " + holdsFor);
        }
    }
}
