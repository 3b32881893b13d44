package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `operations` of AsyncAPI 3.0: what the application itself sends and receives, on which channel, with which of
/// the channel's messages; and the replies.
final class AsyncOperationsReader {
    private final Reading reading;
    private final MessageReader messages;
    private final Set<Node> used = Collections.newSetFromMap(new IdentityHashMap<>());

    AsyncOperationsReader(Reading reading, MessageReader messages) {
        this.reading = reading;
        this.messages = messages;
    }

    List<Operation> read(Cursor root) {
        List<Operation> exchanges = new ArrayList<>();
        for (Cursor.Entry named : PathsReader.entries(reading, root, "operations", "names to operations")) {
            Cursor operation = reading.resolved(named.value());
            if (operation != null) {
                operation(exchanges, named, operation);
            }
        }
        for (Cursor.Entry channel : PathsReader.entries(reading, root, "channels", "names to channels")) {
            Cursor at = reading.resolved(channel.value());
            if (at != null) {
                reading.check(Members.Owner.CHANNEL, at);
            }
            if (at != null && !used.contains(at.node())) {
                reading.notice(
                        at,
                        "no operation uses the channel '" + channel.name()
                                + "', so it is not known who sends there; it is not compared.");
            }
        }
        return exchanges;
    }

    private void operation(List<Operation> exchanges, Cursor.Entry named, Cursor operation) {
        String action = operation.text("action");
        Cursor written = operation.get("channel");
        Cursor channel = written == null ? null : reading.resolved(written);
        if (channel == null || action == null || !Set.of("send", "receive").contains(action)) {
            reading.notice(
                    operation,
                    "the operation '" + named.name()
                            + "' has no channel, or an action that is neither send nor receive; it is left out.");
            return;
        }
        reading.check(Members.Owner.CHANNEL_OPERATION, operation);
        boolean sends = action.equals("send");
        add(exchanges, named, operation, channel, sends, operation);
        Cursor reply = operation.get("reply");
        Cursor answered = reply == null ? null : reading.resolved(reply);
        Cursor back =
                answered == null || answered.get("channel") == null ? null : reading.resolved(answered.get("channel"));
        if (answered != null && back != null) {
            add(exchanges, named, answered, back, !sends, operation);
        }
    }

    private void add(
            List<Operation> exchanges,
            Cursor.Entry named,
            Cursor owner,
            Cursor channel,
            boolean sends,
            Cursor operation) {
        used.add(channel.node());
        var where = new MessageReader.Where(
                address(channel),
                sends ? "SEND" : "RECEIVE",
                sends ? Initiator.PROVIDER : Initiator.CONSUMER,
                owner == operation ? named.name() : null, // a reply is of the operation, and has no name of its own
                channel,
                operation,
                named.value());
        for (Cursor.Entry message : chosen(owner, channel)) {
            Operation exchange = messages.read(where, message.value(), message.name(), "");
            if (exchange != null
                    && exchanges.stream().noneMatch(one -> one.key().equals(exchange.key()))) {
                exchanges.add(exchange);
            }
        }
    }

    /// An operation that names no messages may carry all of its channel (AsyncAPI 3.0.0, Operation Object).
    private List<Cursor.Entry> chosen(Cursor owner, Cursor channel) {
        Cursor all = channel.get("messages");
        Cursor some = owner.get("messages");
        List<Cursor.Entry> entries = all == null ? List.of() : all.entries();
        if (some == null) {
            return entries;
        }
        List<Cursor.Entry> chosen = new ArrayList<>();
        for (Cursor reference : some.items()) {
            String text = reference.text("$ref");
            if (text != null) {
                chosen.add(new Cursor.Entry(text.substring(text.lastIndexOf('/') + 1), reference));
            }
        }
        return chosen;
    }

    /// The address; the pointer where it is only known at run time.
    private static String address(Cursor channel) {
        @Nullable String address = channel.text("address");
        return address == null ? channel.pointer().substring(channel.pointer().lastIndexOf('/') + 1) : address;
    }
}
