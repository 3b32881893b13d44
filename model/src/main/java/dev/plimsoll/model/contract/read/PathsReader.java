package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import java.util.ArrayList;
import java.util.List;

/// Reads `paths` and `webhooks`: every method of every path item.
final class PathsReader {
    private final Reading reading;
    private final ItemReader items;

    PathsReader(Reading reading, ItemReader items) {
        this.reading = reading;
        this.items = items;
    }

    List<Operation> paths(Cursor root, Access access) {
        List<Operation> operations = new ArrayList<>();
        for (Cursor.Entry path : entries(reading, root, "paths", "path templates to operations")) {
            if (!path.name().startsWith("/")) {
                throw reading.problem(
                        path.value(), "a path starts with '/', not '" + path.name() + "'. Correct the path.");
            }
            operations.addAll(items.read(
                    path.value(), Initiator.CONSUMER, method -> new OperationKey(method, path.name()), access));
        }
        return operations;
    }

    /// Webhooks go to an address that the consumer registered elsewhere, so the document's servers do not hold there.
    List<Operation> webhooks(Cursor root) {
        List<Operation> operations = new ArrayList<>();
        for (Cursor.Entry hook : entries(reading, root, "webhooks", "names to operations")) {
            operations.addAll(items.read(
                    hook.value(),
                    Initiator.PROVIDER,
                    method -> OperationKey.webhook(method, hook.name()),
                    Access.UNSAID));
        }
        return operations;
    }

    static List<Cursor.Entry> entries(Reading reading, Cursor root, String name, String meaning) {
        Cursor all = root.get(name);
        if (all == null) {
            return List.of();
        }
        if (!(all.node() instanceof MapNode)) {
            throw reading.problem(all, "'" + name + "' must be an object that maps " + meaning + ".");
        }
        return all.entries().stream()
                .filter(entry -> !entry.name().startsWith("x-"))
                .toList();
    }
}
