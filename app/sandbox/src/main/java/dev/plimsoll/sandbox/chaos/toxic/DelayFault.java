package dev.plimsoll.sandbox.chaos.toxic;

import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Holds a message back for a time drawn for it.
public record DelayFault(Aim aim, Delay delay) implements HttpFault {
    private static final double MAX_MILLIS = 60 * 60 * 1000;

    /// A distribution of delays in milliseconds.
    @FunctionalInterface
    interface Delay {
        double millis(RandomGenerator random);
    }

    /// Draws a delay: nanoseconds, 0 to an hour.
    public long nanos(RandomGenerator random) {
        return Math.round(Math.clamp(delay.millis(random), 0, MAX_MILLIS) * 1e6);
    }

    static DelayFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpDelayToxic");
        return new DelayFault(Aim.read(json, "only_status"), delay(json));
    }

    private static Delay delay(WireJson json) {
        String distribution = json.text("distribution", "fixed");
        return switch (distribution) {
            case "fixed" -> {
                double delay = positive(json, "delay");
                yield random -> delay;
            }
            case "uniform" -> {
                double min = json.real("min", 0);
                double max = positive(json, "max");
                if (!(min >= 0 && min < max)) {
                    throw RefusedException.badBody("min must be 0 or more and below max but is " + min);
                }
                yield random -> random.nextDouble(min, max);
            }
            case "normal" -> {
                double mean = positive(json, "mean");
                double deviation = json.real("deviation", 0);
                if (!(deviation >= 0)) {
                    throw RefusedException.badBody("deviation must be 0 or more but is " + deviation);
                }
                yield random -> random.nextGaussian(mean, deviation);
            }
            case "lognormal" -> {
                double median = positive(json, "median");
                double sigma = positive(json, "sigma");
                yield random -> median * Math.exp(sigma * random.nextGaussian());
            }
            case "pareto" -> {
                double min = positive(json, "min");
                double shape = positive(json, "shape");
                // The inverse of the distribution function; 1 - u is never 0.
                yield random -> min * Math.pow(1 - random.nextDouble(), -1 / shape);
            }
            case "timeout_edge" -> edge(json);
            default ->
                throw RefusedException.badBody(
                        "distribution must be one of fixed, uniform, normal, lognormal, pareto, timeout_edge but is "
                                + distribution);
        };
    }

    private static Delay edge(WireJson json) {
        double timeout = positive(json, "timeout");
        double margin = json.real("margin", 0);
        if (!(margin >= 0 && margin < timeout)) {
            throw RefusedException.badBody("margin must be 0 or more and below timeout but is " + margin);
        }
        String edge = json.text("edge", "both");
        return switch (edge) {
            case "under" -> random -> timeout - margin;
            case "over" -> random -> timeout + margin;
            case "both" -> random -> random.nextBoolean() ? timeout + margin : timeout - margin;
            default -> throw RefusedException.badBody("edge must be under, over or both but is " + edge);
        };
    }

    private static double positive(WireJson json, String field) {
        double value = json.real(field, 0);
        if (!(value > 0)) {
            throw RefusedException.badBody(field + " must be above 0 but is " + value);
        }
        return value;
    }
}
