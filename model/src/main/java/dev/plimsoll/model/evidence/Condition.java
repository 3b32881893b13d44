package dev.plimsoll.model.evidence;

/// A value compared with a limit.
public record Condition(Comparison comparison, double limit) {
    /// How a value relates to the limit.
    public enum Comparison {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public Condition {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("a limit is a finite number, not " + limit);
        }
    }

    public static Condition atMost(double limit) {
        return new Condition(Comparison.AT_MOST, limit);
    }

    public static Condition atLeast(double limit) {
        return new Condition(Comparison.AT_LEAST, limit);
    }

    public boolean holds(double value) {
        return comparison == Comparison.AT_MOST ? value <= limit : value >= limit;
    }

    /// As people write it, with the signal's unit: `≤ 300 ms`.
    public String format(Signal signal) {
        return comparison.sign() + " " + signal.format(limit);
    }

    /// As people write it, with the measure's unit: `≤ 300 ms`.
    public String format(Measure measure) {
        return comparison.sign() + " " + measure.format(limit);
    }
}
