package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A disturbance between a consumer and the service, more load on it, or the loss of a program of the run.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.Latency.class, name = "latency"),
    @JsonSubTypes.Type(value = Fault.ConnectionReset.class, name = "connection-reset"),
    @JsonSubTypes.Type(value = Fault.MissingField.class, name = "missing-field"),
    @JsonSubTypes.Type(value = Fault.PacketLoss.class, name = "packet-loss"),
    @JsonSubTypes.Type(value = Fault.LoadSurge.class, name = "load-surge"),
    @JsonSubTypes.Type(value = CombinedFault.class, name = "combined"),
    @JsonSubTypes.Type(value = MessageFault.NoAnswer.class, name = "no-answer"),
    @JsonSubTypes.Type(value = MessageFault.LateAnswer.class, name = "late-answer"),
    @JsonSubTypes.Type(value = MessageFault.SlowDrip.class, name = "slow-drip"),
    @JsonSubTypes.Type(value = MessageFault.ErrorStatus.class, name = "error-status"),
    @JsonSubTypes.Type(value = MessageFault.OtherStatus.class, name = "other-status"),
    @JsonSubTypes.Type(value = MessageFault.Reordered.class, name = "reordered"),
    @JsonSubTypes.Type(value = MessageFault.CorruptField.class, name = "corrupt-field"),
    @JsonSubTypes.Type(value = MessageFault.CorruptBody.class, name = "corrupt-body"),
    @JsonSubTypes.Type(value = MessageFault.DuplicatedRequest.class, name = "duplicated-request"),
    @JsonSubTypes.Type(value = MessageFault.Throttle.class, name = "throttle"),
    @JsonSubTypes.Type(value = LostNode.class, name = "lost-node")
})
public sealed interface Fault
        permits Fault.Latency,
                Fault.ConnectionReset,
                Fault.MissingField,
                Fault.PacketLoss,
                Fault.LoadSurge,
                CombinedFault,
                MessageFault,
                LostNode {
    /// What it does, in words that end a sentence: "every response takes 200 ms longer".
    String description();

    /// The one operation that it acts on; null when it acts on several, or on whole connections.
    default @Nullable OperationKey target() {
        return null;
    }

    /// Whether it is the chaos service that acts, on what passes between consumers and the service. More load, and
    /// programs that end, are the run's own doing.
    default boolean onTheWay() {
        return true;
    }

    /// Why nobody can count how often one consumer meets it, to follow "not counted:"; empty where the
    /// chaos service counts.
    default String uncounted() {
        return "";
    }

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
        public OperationKey target() {
            return operation;
        }

        @Override
        public String description() {
            return "'" + String.join(".", path) + "' is missing from the " + status + " response of " + operation;
        }
    }

    /// Pieces of the bytes of answers are lost, so that what follows no longer fits together.
    ///
    /// @param rate the chance that a piece is lost: above 0, at most 1
    /// @param correlation what is added to the chance when the piece before was lost: 0 to 1
    record PacketLoss(double rate, double correlation) implements Fault {
        public PacketLoss {
            if (!(rate > 0 && rate <= 1)) {
                throw new IllegalArgumentException("a packet loss has a rate above 0 and at most 1, not " + rate);
            }
            if (!(correlation >= 0 && correlation <= 1)) {
                throw new IllegalArgumentException("the correlation of losses is 0 to 1, not " + correlation);
            }
        }

        @Override
        public String description() {
            String bursts = correlation == 0 ? "" : ", more after a loss";
            return "a piece of an answer is lost with a chance of " + rate + bursts;
        }
    }

    /// Others ask for as much again: the planned load comes several times at once. Signals are measured on the planned
    /// load alone.
    ///
    /// @param times the planned load: 2 to 10
    record LoadSurge(int times) implements Fault {
        private static final int MOST = 10;

        public LoadSurge {
            if (times < 2 || times > MOST) {
                throw new IllegalArgumentException("a surge is 2 to " + MOST + " times the planned load, not " + times);
            }
        }

        @Override
        public boolean onTheWay() {
            return false;
        }

        @Override
        public String uncounted() {
            return "the load is that of others";
        }

        @Override
        public String description() {
            return "the service gets " + times + " times the planned load";
        }
    }
}
