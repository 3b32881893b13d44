package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// Counts that schemas write.
final class Limits {
    private Limits() {}

    /// A count that is not below 0; a number beyond the range of an int counts as its end.
    static int of(Schema schema, String keyword, int absent) {
        JsonNode written = schema.json(keyword);
        if (written == null || !written.isNumber() || written.decimalValue().signum() < 0) {
            return absent;
        }
        BigDecimal number = written.decimalValue();
        return number.compareTo(BigDecimal.valueOf(Flat.UNBOUNDED)) >= 0 ? Flat.UNBOUNDED : number.intValue();
    }
}
