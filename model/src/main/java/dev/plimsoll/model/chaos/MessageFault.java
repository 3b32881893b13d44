package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A disturbance of single HTTP messages between a consumer and the service: the share of a planned fault is drawn
/// once for each message that it aims at.
public sealed interface MessageFault extends Fault {
    /// Which messages it acts on.
    Aim aim();

    @Override
    default @Nullable OperationKey target() {
        return aim().operation();
    }

    /// Which message of an exchange is changed.
    enum Side {
        REQUEST,
        RESPONSE;

        private String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void requireFit(Aim aim, boolean onRequests) {
        if (onRequests && aim.status() != null) {
            throw new IllegalArgumentException(
                    "this fault acts before any answer, so it cannot aim at the status " + aim.status() + " of one");
        }
    }

    /// A request stays without an answer.
    ///
    /// @param providerAsked whether the provider sees the request and does its work before the answer is lost
    /// @param held whether the connection stays open without a word; otherwise it is closed
    record NoAnswer(Aim aim, boolean providerAsked, boolean held) implements MessageFault {
        public NoAnswer {
            requireFit(aim, !providerAsked);
        }

        @Override
        public String description() {
            return "no answer comes to requests of " + aim.words() + ": "
                    + (providerAsked ? "the provider did its work, then " : "the provider never sees them, and ")
                    + (held ? "the connection stays open in silence" : "the connection closes");
        }
    }

    /// An answer comes late; other answers do not.
    record LateAnswer(Aim aim, Lateness lateness) implements MessageFault {
        @Override
        public String description() {
            return "answers of " + aim.words() + " come " + lateness.words();
        }
    }

    /// The payload of an answer trickles while the connection stays open.
    ///
    /// @param bytesPerSecond 1 or more
    record SlowDrip(Aim aim, int bytesPerSecond) implements MessageFault {
        public SlowDrip {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("a drip has at least 1 byte a second, not " + bytesPerSecond);
            }
        }

        @Override
        public String description() {
            return "payloads of " + aim.words() + " trickle at " + bytesPerSecond + " bytes a second";
        }
    }

    /// An error is answered in place of the provider's answer.
    ///
    /// @param status 400..599
    /// @param providerAsked whether the provider sees the request and does its work first
    record ErrorStatus(Aim aim, int status, boolean providerAsked) implements MessageFault {
        public ErrorStatus {
            requireFit(aim, !providerAsked);
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("an error status is 400 to 599, not " + status);
            }
        }

        @Override
        public String description() {
            return "requests of " + aim.words() + " are answered " + status
                    + (providerAsked ? " after the provider did its work" : " without the provider");
        }
    }

    /// The answer has another status than the provider gave it, and a payload that goes with it.
    ///
    /// @param status 200..599
    /// @param body null for a problem (RFC 9457) that names the status
    record OtherStatus(
            Aim aim,
            int status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode body) implements MessageFault {
        public OtherStatus {
            body = body == null || body.isMissingNode() ? null : body.deepCopy();
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("the status of an answer is 200 to 599, not " + status);
            }
        }

        @Override
        public String description() {
            return "requests of " + aim.words() + " are answered " + status + " after the provider did its work";
        }
    }

    /// A request is held back until later ones of other connections have gone to the provider. The order on a
    /// connection stays, and so each answer belongs to its request.
    ///
    /// @param behind how many overtake it: 1 to 1,000
    /// @param longest after which it goes on all the same: above 0, at most a minute
    record Reordered(Aim aim, int behind, Duration longest) implements MessageFault {
        public Reordered {
            requireFit(aim, true);
            if (behind < 1 || behind > 1_000) {
                throw new IllegalArgumentException("a request is overtaken by 1 to 1000 others, not by " + behind);
            }
            if (longest.toMillis() < 1 || longest.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new IllegalArgumentException("a request is held for 1 ms to 1 minute, not for " + longest);
            }
        }

        @Override
        public String description() {
            return "requests of " + aim.words() + " reach the provider after " + behind
                    + (behind == 1 ? " later one" : " later ones") + ", or " + longest.toMillis() + " ms late";
        }
    }

    /// One place of a JSON payload is not as it should be; all other bytes stay as they are.
    ///
    /// @param path steps to the place: property names, indexes, `*` for every item of an array; empty is the
    ///     whole payload
    /// @param value what is put there; needed to replace, and may be given to rename (the new name), for an unknown
    ///     enum value, a duplicate key or an overflow
    record CorruptField(
            Aim aim,
            Side side,
            List<String> path,
            FieldDamage damage,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode value)
            implements MessageFault {
        public CorruptField {
            requireFit(aim, side == Side.REQUEST);
            path = List.copyOf(path);
            value = value == null || value.isMissingNode() ? null : value.deepCopy();
            if (path.isEmpty() && damage.needsName()) {
                throw new IllegalArgumentException(
                        "a payload cannot be " + damage.words() + " as a whole; name the field by the steps to it");
            }
            if (value == null && damage == FieldDamage.REPLACED) {
                throw new IllegalArgumentException("a field is replaced by a value, and none is given");
            }
            if (value != null && damage == FieldDamage.RENAMED && !value.isString()) {
                throw new IllegalArgumentException("a field is renamed to a text, not to " + value);
            }
        }

        @Override
        public String description() {
            String place = path.isEmpty() ? "the payload" : "'" + String.join(".", path) + "'";
            String by = value == null ? "" : " (" + value + ")";
            return place + " is " + damage.words() + by + " in the " + side.words() + " of " + aim.words();
        }
    }

    /// The payload as a whole arrives broken.
    record CorruptBody(Aim aim, Side side, BodyDamage damage) implements MessageFault {
        public CorruptBody {
            requireFit(aim, side == Side.REQUEST);
        }

        @Override
        public String description() {
            return "the " + side.words() + " payload of " + aim.words() + " " + damage.words();
        }
    }

    /// A request reaches the provider twice, as after a retry whose first try was only believed lost. The consumer
    /// sees one answer.
    record DuplicatedRequest(Aim aim) implements MessageFault {
        public DuplicatedRequest {
            requireFit(aim, true);
        }

        @Override
        public String description() {
            return "requests of " + aim.words() + " reach the provider twice";
        }
    }

    /// Requests beyond a rate are answered 429 with a Retry-After, and never reach the provider.
    ///
    /// @param perSecond requests admitted a second: above 0, at most 1,000,000
    record Throttle(Aim aim, double perSecond) implements MessageFault {
        public Throttle {
            requireFit(aim, true);
            if (!(perSecond > 0 && perSecond <= 1_000_000)) {
                throw new IllegalArgumentException(
                        "a throttle admits a rate above 0 and at most 1000000 a second, not " + perSecond);
            }
        }

        @Override
        public String description() {
            return "more than " + perSecond + " requests a second of " + aim.words() + " are answered 429";
        }
    }
}
