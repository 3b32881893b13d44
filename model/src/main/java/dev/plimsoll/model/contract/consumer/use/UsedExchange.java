package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An exchange and the operation of the contract that it uses.
///
/// @param pathValues values of the path parameters by name
public record UsedExchange(OperationKey operation, Exchange exchange, Map<String, String> pathValues) {
    public UsedExchange {
        pathValues = Map.copyOf(pathValues);
    }

    /// The values that the exchange sends for a parameter; null where it sends none, or where that is not known.
    public @Nullable List<String> values(Parameter parameter) {
        return switch (parameter.in()) {
            case PATH -> {
                String value = pathValues.get(parameter.name());
                yield value == null ? null : List.of(value);
            }
            case QUERY -> exchange.query(parameter.name());
            case HEADER -> exchange.header(parameter.name());
            case COOKIE, QUERYSTRING -> null;
        };
    }
}
