package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;

/// How late an answer is; drawn for each message from the seed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "distribution")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Lateness.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Lateness.Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Lateness.Normal.class, name = "normal"),
    @JsonSubTypes.Type(value = Lateness.LogNormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = Lateness.Pareto.class, name = "pareto"),
    @JsonSubTypes.Type(value = Lateness.TimeoutEdge.class, name = "timeout-edge")
})
public sealed interface Lateness {
    /// In words that follow "answers come": "200 ms later".
    String words();

    /// Always the same.
    record Fixed(Duration delay) implements Lateness {
        public Fixed {
            above(Duration.ZERO, delay, "a fixed delay");
        }

        @Override
        public String words() {
            return millis(delay) + " later";
        }
    }

    /// Anything from `least` to `most`, all equally likely.
    record Uniform(Duration least, Duration most) implements Lateness {
        public Uniform {
            notNegative(least, "the least delay");
            above(least, most, "the most delay");
        }

        @Override
        public String words() {
            return millis(least) + " to " + millis(most) + " later, evenly spread";
        }
    }

    /// The bell curve; what falls below zero is no delay.
    record Normal(Duration mean, Duration deviation) implements Lateness {
        public Normal {
            above(Duration.ZERO, mean, "the mean delay");
            notNegative(deviation, "the deviation of the delay");
        }

        @Override
        public String words() {
            return millis(mean) + " later, with a standard deviation of " + millis(deviation);
        }
    }

    /// As services often are: mostly near the median, sometimes much later.
    ///
    /// @param sigma standard deviation of the logarithm of the delay: above 0, at most 5
    record LogNormal(Duration median, double sigma) implements Lateness {
        public LogNormal {
            above(Duration.ZERO, median, "the median delay");
            within(sigma, 5, "sigma");
        }

        @Override
        public String words() {
            return millis(median) + " later in the median, lognormal with sigma " + sigma;
        }
    }

    /// A long tail: the chance of a delay beyond x times `least` is x to the power of minus `shape`.
    ///
    /// @param shape above 0, at most 100; the smaller, the longer the tail
    record Pareto(Duration least, double shape) implements Lateness {
        public Pareto {
            above(Duration.ZERO, least, "the least delay");
            within(shape, 100, "the shape");
        }

        @Override
        public String words() {
            return "at least " + millis(least) + " later, with a long tail of shape " + shape;
        }
    }

    /// Around the time after which a client gives up: by `margin` just before it, just after it, or one of the two.
    record TimeoutEdge(Duration timeout, Duration margin, Edge edge) implements Lateness {
        /// On which side of the timeout.
        public enum Edge {
            UNDER,
            OVER,
            BOTH
        }

        public TimeoutEdge {
            above(Duration.ZERO, timeout, "the timeout of the client");
            notNegative(margin, "the margin around the timeout");
            if (margin.compareTo(timeout) >= 0) {
                throw new IllegalArgumentException(
                        "the margin is below the timeout of " + millis(timeout) + ", not " + millis(margin));
            }
        }

        @Override
        public String words() {
            String side = switch (edge) {
                case UNDER -> "just before";
                case OVER -> "just after";
                case BOTH -> "just before or after";
            };
            return millis(margin) + " " + side + " the client's timeout of " + millis(timeout);
        }
    }

    private static void above(Duration low, Duration value, String what) {
        if (value.compareTo(low) <= 0) {
            throw new IllegalArgumentException(what + " is above " + millis(low) + ", not " + millis(value));
        }
    }

    private static void notNegative(Duration value, String what) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(what + " is not negative, but is " + millis(value));
        }
    }

    private static void within(double value, double most, String what) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException(what + " is above 0 and at most " + most + ", not " + value);
        }
    }

    private static String millis(Duration duration) {
        long micros = duration.toNanos() / 1000;
        return micros % 1000 == 0 ? micros / 1000 + " ms" : micros / 1000.0 + " ms";
    }
}
