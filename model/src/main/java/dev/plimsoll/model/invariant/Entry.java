package dev.plimsoll.model.invariant;

import dev.plimsoll.model.json.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a program says of one step of a transaction: a line such as
/// `{"transaction": "T17", "hop": "ledger", "amount": -5}`.
///
/// @param transaction which one
/// @param hop where in the chain of services
/// @param fields the whole line
public record Entry(String transaction, String hop, JsonNode fields) {
    /// Reads a line; null for one that is no entry.
    public static @Nullable Entry read(String line) {
        try {
            JsonNode fields = Json.mapper().readTree(line);
            String transaction = fields.path("transaction").asString("");
            String hop = fields.path("hop").asString("");
            return transaction.isBlank() || hop.isBlank() ? null : new Entry(transaction, hop, fields);
        } catch (JacksonException _) {
            return null;
        }
    }

    /// A number of the line; null where it is none.
    @Nullable
    BigDecimal number(String field) {
        JsonNode value = fields.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /// A field as text; null where there is none.
    @Nullable
    String text(String field) {
        JsonNode value = fields.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString(value.toString());
    }
}
