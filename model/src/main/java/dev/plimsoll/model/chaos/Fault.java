package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.List;

/// A disturbance between a consumer and the service.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.Latency.class, name = "latency"),
    @JsonSubTypes.Type(value = Fault.ConnectionReset.class, name = "connection-reset"),
    @JsonSubTypes.Type(value = Fault.MissingField.class, name = "missing-field")
})
public sealed interface Fault {
    /// What it does, in words that end a sentence: "every response takes 200 ms longer".
    String description();

    /// Every answer comes later by `delay`, give or take `jitter`.
    record Latency(Duration delay, Duration jitter) implements Fault {
        public Latency {
            if (delay.isNegative() || jitter.isNegative() || delay.plus(jitter).isZero()) {
                throw new IllegalArgumentException(
                        "a latency fault needs a delay above zero, not " + delay + " ± " + jitter);
            }
        }

        @Override
        public String description() {
            String spread = jitter.isZero() ? "" : " ± " + jitter.toMillis() + " ms";
            return "answers come " + delay.toMillis() + " ms" + spread + " later";
        }
    }

    /// A connection is reset (RST) instead of answered.
    record ConnectionReset() implements Fault {
        @Override
        public String description() {
            return "connections are reset instead of answered";
        }
    }

    /// A field is taken out of the response payload.
    ///
    /// @param operation the operation whose response is changed
    /// @param status the response status as the contract writes it
    /// @param path steps to the field: property names, `*` for every item of an array
    record MissingField(OperationKey operation, String status, List<String> path) implements Fault {
        public MissingField {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a missing field needs a name; the whole payload cannot be missing");
            }
        }

        @Override
        public String description() {
            return "'" + String.join(".", path) + "' is missing from the " + status + " response of " + operation;
        }
    }
}
