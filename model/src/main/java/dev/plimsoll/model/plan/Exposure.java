package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a bad minute costs. What nobody knows is left out and stays unknown; it is never taken for nothing.
///
/// @param costPerMinute in the currency; null when unknown
/// @param currency for example `EUR`
/// @param customersPerMinute who would notice; null when unknown
public record Exposure(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal costPerMinute,
        String currency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal customersPerMinute) {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    public Exposure {
        requireNotNegative("cost", costPerMinute);
        requireNotNegative("number of customers", customersPerMinute);
        costPerMinute = plain(costPerMinute);
        customersPerMinute = plain(customersPerMinute);
    }

    /// 10, 10.0 and 1E+1 are one value.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static void requireNotNegative(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException("the " + name + " a minute is zero or more, not " + value);
        }
    }

    /// The cost of so long: `51000.00 EUR`, or `unknown`.
    public String cost(Duration length) {
        return costPerMinute == null ? "unknown" : times(costPerMinute, length, 2) + " " + currency;
    }

    /// The customers of so long: `340`, or `unknown`.
    public String customers(Duration length) {
        return customersPerMinute == null ? "unknown" : times(customersPerMinute, length, 0);
    }

    private static String times(BigDecimal perMinute, Duration length, int scale) {
        return perMinute
                .multiply(BigDecimal.valueOf(length.toMillis()))
                .divide(MINUTE, scale, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
