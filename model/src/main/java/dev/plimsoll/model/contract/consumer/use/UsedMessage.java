package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.OperationKey;
import java.util.Map;

/// A message of a consumer and the operation of the contract that it belongs to.
public record UsedMessage(OperationKey operation, MessageUse message) {
    /// The message as an exchange, see [MessageUse#exchange].
    public UsedExchange asExchange() {
        return new UsedExchange(operation, message.exchange(), Map.of());
    }
}
