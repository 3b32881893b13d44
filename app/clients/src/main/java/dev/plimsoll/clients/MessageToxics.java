package dev.plimsoll.clients;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.Lateness;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Pointer;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Faults on messages in the form of the embedded chaos service, whose types begin with `http_`.
final class MessageToxics {
    private MessageToxics() {}

    /// Writes type, stream and attributes of a fault into `toxic`.
    ///
    /// @param basePath of the provider behind the route
    static void write(MessageFault fault, String basePath, ObjectNode toxic, ObjectNode attributes) {
        aim(fault.aim(), basePath, attributes);
        switch (fault) {
            case MessageFault.NoAnswer(var _, boolean providerAsked, boolean held) -> {
                toxic.put("type", "http_drop").put("stream", stream(providerAsked));
                attributes.put("how", held ? "hold" : "close");
            }
            case MessageFault.LateAnswer(var _, Lateness lateness) -> {
                toxic.put("type", "http_delay");
                lateness(lateness, attributes);
            }
            case MessageFault.SlowDrip(var _, int bytesPerSecond) -> {
                toxic.put("type", "http_drip");
                attributes.put("rate", bytesPerSecond);
            }
            case MessageFault.ErrorStatus(var _, int status, boolean providerAsked) -> {
                toxic.put("type", "http_status").put("stream", stream(providerAsked));
                attributes.put("status", status);
            }
            case MessageFault.OtherStatus(var _, int status, JsonNode body) -> {
                toxic.put("type", "http_status");
                attributes.put("status", status);
                if (body != null) {
                    attributes.set("value", body);
                }
            }
            case MessageFault.Reordered(var _, int behind, Duration longest) -> {
                toxic.put("type", "http_reorder").put("stream", stream(false));
                attributes.put("behind", behind).put("longest", longest.toMillis());
            }
            case MessageFault.CorruptField field -> {
                toxic.put("type", "http_body").put("stream", stream(field.side() == MessageFault.Side.RESPONSE));
                attributes.put("pointer", Pointer.of(field.path()));
                attributes.put("action", action(field.damage()));
                JsonNode value = field.value();
                if (value != null) {
                    attributes.set("value", value);
                }
            }
            case MessageFault.CorruptBody(var _, MessageFault.Side side, BodyDamage damage) -> {
                toxic.put("type", "http_body").put("stream", stream(side == MessageFault.Side.RESPONSE));
                attributes.put("action", damage.name().toLowerCase(Locale.ROOT));
            }
            case MessageFault.DuplicatedRequest _ ->
                toxic.put("type", "http_duplicate").put("stream", stream(false));
            case MessageFault.Throttle(var _, double perSecond) -> {
                toxic.put("type", "http_throttle").put("stream", stream(false));
                attributes.put("rate", perSecond);
            }
        }
    }

    private static String stream(boolean afterTheProvider) {
        return afterTheProvider ? "downstream" : "upstream";
    }

    private static void aim(Aim aim, String basePath, ObjectNode attributes) {
        OperationKey operation = aim.operation();
        if (operation != null) {
            attributes.put("method", operation.method());
            attributes.put("path", basePath + operation.path());
        }
        if (aim.status() != null) {
            attributes.put("only_status", aim.status());
        }
        if (aim.every() != null) {
            attributes.put("every", aim.every());
        }
        if (aim.header() != null) {
            attributes.put("header", aim.header());
        }
        if (aim.value() != null) {
            attributes.put("header_pattern", aim.value());
        }
    }

    private static void lateness(Lateness lateness, ObjectNode attributes) {
        switch (lateness) {
            case Lateness.Fixed(Duration delay) ->
                attributes.put("distribution", "fixed").put("delay", millis(delay));
            case Lateness.Uniform(Duration least, Duration most) ->
                attributes
                        .put("distribution", "uniform")
                        .put("min", millis(least))
                        .put("max", millis(most));
            case Lateness.Normal(Duration mean, Duration deviation) ->
                attributes
                        .put("distribution", "normal")
                        .put("mean", millis(mean))
                        .put("deviation", millis(deviation));
            case Lateness.LogNormal(Duration median, double sigma) ->
                attributes
                        .put("distribution", "lognormal")
                        .put("median", millis(median))
                        .put("sigma", sigma);
            case Lateness.Pareto(Duration least, double shape) ->
                attributes
                        .put("distribution", "pareto")
                        .put("min", millis(least))
                        .put("shape", shape);
            case Lateness.TimeoutEdge(Duration timeout, Duration margin, Lateness.TimeoutEdge.Edge edge) ->
                attributes
                        .put("distribution", "timeout_edge")
                        .put("timeout", millis(timeout))
                        .put("margin", millis(margin))
                        .put("edge", edge.name().toLowerCase(Locale.ROOT));
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String action(FieldDamage damage) {
        return switch (damage) {
            case MISSING -> "remove";
            case NULL -> "null";
            case RETYPED -> "retype";
            case RENAMED -> "rename";
            case UNKNOWN_ENUM -> "unknown_enum";
            case DUPLICATED -> "duplicate_key";
            case OVERFLOWING -> "overflow";
            case REPLACED -> "replace";
        };
    }
}
