package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;

/// Reads `channels` of AsyncAPI 2.x. The words there are those of the other side: what others publish the application
/// receives, and what others subscribe to it sends (AsyncAPI 2.6.0, Channel Item Object).
final class AsyncChannelsReader {
    private final Reading reading;
    private final MessageReader messages;

    AsyncChannelsReader(Reading reading, MessageReader messages) {
        this.reading = reading;
        this.messages = messages;
    }

    List<Operation> read(Cursor root) {
        List<Operation> exchanges = new ArrayList<>();
        for (Cursor.Entry channel : PathsReader.entries(reading, root, "channels", "addresses to channels")) {
            Cursor item = reading.resolved(channel.value());
            if (item == null) {
                continue; // the reference itself is in the notices
            }
            reading.check(Members.Owner.CHANNEL, item);
            add(exchanges, channel, item, "publish", "RECEIVE", Initiator.CONSUMER);
            add(exchanges, channel, item, "subscribe", "SEND", Initiator.PROVIDER);
        }
        return exchanges;
    }

    private void add(
            List<Operation> exchanges,
            Cursor.Entry channel,
            Cursor item,
            String member,
            String action,
            Initiator initiator) {
        Cursor operation = item.get(member);
        if (operation == null) {
            return;
        }
        reading.check(Members.Owner.CHANNEL_OPERATION, operation);
        var where = new MessageReader.Where(
                channel.name(), action, initiator, operation.text("operationId"), item, operation, channel.value());
        Cursor message = operation.get("message");
        if (message == null) {
            exchanges.add(messages.unsaid(where));
            return;
        }
        Cursor several = message.get("oneOf");
        List<Cursor> all = several == null ? List.of(message) : several.items();
        for (int i = 0; i < all.size(); i++) {
            Operation exchange = messages.read(where, all.get(i), null, all.size() == 1 ? "" : String.valueOf(i + 1));
            if (exchange != null) {
                exchanges.add(exchange);
            }
        }
    }
}
