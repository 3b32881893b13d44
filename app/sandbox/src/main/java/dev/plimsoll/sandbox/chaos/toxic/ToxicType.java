package dev.plimsoll.sandbox.chaos.toxic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The kinds of fault. The first nine are those of Toxiproxy, drawn once a connection; those that begin
/// with `HTTP` act on messages and are drawn once a message.
public enum ToxicType {
    /// Delays by `latency` ± `jitter` milliseconds.
    LATENCY("LatencyToxic", "int64", "latency", "jitter"),
    /// Passes at most `rate` kilobytes (of 1000 bytes) a second; 0 or less means no limit.
    BANDWIDTH("BandwidthToxic", "int64", "rate"),
    /// Holds back the end of the stream for `delay` milliseconds.
    SLOW_CLOSE("SlowCloseToxic", "int64", "delay"),
    /// Drops all bytes, closes after `timeout` milliseconds; 0 means when the fault is removed.
    TIMEOUT("TimeoutToxic", "int64", "timeout"),
    /// Resets (RST) after `timeout` milliseconds.
    RESET_PEER("ResetToxic", "int64", "timeout"),
    /// Cuts into pieces of `average_size` ± `size_variation` bytes, `delay` microseconds apart.
    SLICER("SlicerToxic", "int", "average_size", "size_variation", "delay"),
    /// Closes after `bytes` bytes.
    LIMIT_DATA("LimitDataToxic", "int64", "bytes"),
    /// Does nothing.
    NOOP("NoopToxic", "int64"),
    /// Loses pieces of the stream with a chance of `loss_rate`, and `correlation` more after a loss; from 0 to 1.
    PACKET_LOSS("PacketLossToxic", "float64", "loss_rate", "correlation"),
    /// Changes the body of matching messages, see [BodyFault].
    HTTP_BODY("HttpBodyToxic", "", "status", "pointer", "action", "value", "xml_pointer", "xml_value", "size", "flips"),
    /// Answers matching requests with another status, see [StatusFault].
    HTTP_STATUS("HttpStatusToxic", "", "status", "value", "text", "media_type"),
    /// Loses matching messages, see [HttpFault.Drop].
    HTTP_DROP("HttpDropToxic", "", "how"),
    /// Holds matching messages back, see [DelayFault].
    HTTP_DELAY(
            "HttpDelayToxic",
            "",
            "distribution",
            "delay",
            "min",
            "max",
            "mean",
            "deviation",
            "median",
            "sigma",
            "shape",
            "timeout",
            "margin",
            "edge"),
    /// Lets the body of matching messages trickle, see [HttpFault.Drip].
    HTTP_DRIP("HttpDripToxic", "", "rate"),
    /// Sends matching requests twice, see [HttpFault.Duplicate].
    HTTP_DUPLICATE("HttpDuplicateToxic", ""),
    /// Answers requests beyond a rate, see [ThrottleFault].
    HTTP_THROTTLE("HttpThrottleToxic", "", "rate", "burst", "status"),
    /// Lets later requests overtake matching ones, see [ReorderFault].
    HTTP_REORDER("HttpReorderToxic", "", "behind", "longest");

    private final String originalName;
    private final String numberType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable; the type cannot say so.
    private final List<String> fields;

    ToxicType(String originalName, String numberType, String... fields) {
        this.originalName = originalName;
        this.numberType = numberType;
        this.fields = List.of(fields);
    }

    /// The type of that name in the API, or null.
    public static @Nullable ToxicType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The name in the API, such as `reset_peer`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it acts on HTTP messages rather than on bytes.
    public boolean isHttp() {
        return numberType.isEmpty();
    }

    /// Whether it acts on requests only.
    boolean actsOnRequestsOnly() {
        return this == HTTP_DUPLICATE || this == HTTP_THROTTLE || this == HTTP_REORDER;
    }

    /// The name that the original's error texts give the type.
    String originalName() {
        return originalName;
    }

    /// The name that the original's error texts give the type of its attributes.
    String numberType() {
        return numberType;
    }

    /// The names of its own attributes, in the order they are written. Those of the types on bytes are all numbers.
    List<String> fields() {
        return fields;
    }
}
