package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Labels;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads a path item, wherever it stands: below `paths`, as a webhook, or in a callback.
final class ItemReader {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Reading reading;
    private final ExchangeReader exchange;
    private final AccessReader access;
    /// Callbacks that are being read: one that contains itself is read once.
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ItemReader(Reading reading, AccessReader access) {
        this.reading = reading;
        this.exchange = new ExchangeReader(reading);
        this.access = access;
    }

    /// A path item may have members beside its reference: what both have is taken from beside it.
    ///
    /// @param key names the operation of a method
    /// @param inherited what the document says of servers and security
    List<Operation> read(Cursor written, Initiator initiator, Function<String, OperationKey> key, Access inherited) {
        List<Operation> operations = new ArrayList<>();
        Cursor item = reading.resolved(written);
        if (item == null) {
            return operations; // the reference itself is in the notices
        }
        Access shared = inherited;
        List<Parameter> parameters = List.of();
        Map<String, Cursor.Entry> members = new LinkedHashMap<>();
        for (Cursor at : item == written ? List.of(item) : List.of(item, written)) {
            reading.check(Members.Owner.PATH_ITEM, at);
            shared = access.access(at, shared);
            parameters = merged(parameters, exchange.parameters(at));
            at.entries().forEach(member -> members.put(member.name(), member));
        }
        Place place = new Place(written, initiator, key, shared, parameters);
        for (Cursor.Entry member : members.values()) {
            if (METHODS.contains(member.name()) && member.value().node() instanceof MapNode) {
                operations.add(operation(place, member));
            } else if (member.name().equals("additionalOperations")) {
                member.value().entries().forEach(more -> operations.add(operation(place, more)));
            }
        }
        return operations;
    }

    private record Place(
            Cursor item,
            Initiator initiator,
            Function<String, OperationKey> key,
            Access access,
            List<Parameter> parameters) {}

    private Operation operation(Place place, Cursor.Entry method) {
        Cursor at = method.value();
        reading.check(Members.Owner.OPERATION, at);
        OperationKey key = place.key().apply(method.name());
        Access here = access.access(at, place.access());
        return new Operation(
                key,
                place.initiator(),
                labels(at),
                merged(place.parameters(), exchange.parameters(at)),
                exchange.requestBody(at),
                exchange.responses(at),
                here,
                callbacks(at, key),
                reading.origin(place.item()),
                reading.origin(at),
                at.node());
    }

    /// The provider starts a callback, at an address that no server of the contract tells, so servers are not handed
    /// down to it; nor are the credentials that callers need.
    private List<Operation> callbacks(Cursor operation, OperationKey owner) {
        List<Operation> callbacks = new ArrayList<>();
        Cursor all = operation.get("callbacks");
        if (all == null) {
            return callbacks;
        }
        for (Cursor.Entry named : all.entries()) {
            Cursor callback = reading.resolved(named.value());
            if (callback == null || named.name().startsWith("x-") || !open.add(callback.node())) {
                continue;
            }
            for (Cursor.Entry expression : callback.entries()) {
                if (!expression.name().startsWith("x-")) {
                    callbacks.addAll(read(
                            expression.value(),
                            Initiator.PROVIDER,
                            method -> OperationKey.callback(method, named.name(), expression.name(), owner),
                            Access.UNSAID));
                }
            }
            open.remove(callback.node());
        }
        return callbacks;
    }

    static Labels labels(Cursor at) {
        Node tags = at.node().get("tags");
        return new Labels(
                at.text("operationId"),
                tags == null
                        ? List.of()
                        : tags.items().stream()
                                .map(Node::text)
                                .map(String::valueOf)
                                .toList(),
                at.isTrue("deprecated"),
                at.text("x-sunset"),
                at.text("x-stability-level"));
    }

    static List<Parameter> merged(List<Parameter> shared, List<Parameter> own) {
        List<Parameter> all = new ArrayList<>(own);
        shared.stream().filter(one -> own.stream().noneMatch(one::isSame)).forEach(all::add);
        return all;
    }
}
