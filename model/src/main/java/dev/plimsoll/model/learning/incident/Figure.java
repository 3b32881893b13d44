package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/// A number and where it comes from.
///
/// @param value zero or more
/// @param unit what is counted, for example `customers` or `EUR`
/// @param source where the number is found: a query, a dashboard, a run such as `R3`, a document
/// @param estimate whether it was guessed rather than counted
public record Figure(
        BigDecimal value,
        String unit,
        String source,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean estimate) {
    public Figure {
        value = new BigDecimal(value.stripTrailingZeros().toPlainString());
        if (value.signum() < 0) {
            throw new IllegalArgumentException("the number of " + unit + " is zero or more, not " + value);
        }
        if (unit.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "the number " + value + " needs its unit and the source that it is from");
        }
    }

    /// `about 1200 customers`, `51000 EUR`.
    public String words() {
        return (estimate ? "about " : "") + value.toPlainString() + " " + unit;
    }
}
