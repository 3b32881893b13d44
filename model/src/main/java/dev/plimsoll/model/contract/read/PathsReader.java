package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `paths`: every method of every path with the parameters of the path merged in.
final class PathsReader {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Reading reading;
    private final ExchangeReader exchange;

    PathsReader(Reading reading) {
        this.reading = reading;
        this.exchange = new ExchangeReader(reading);
    }

    List<Operation> read(Cursor root) {
        List<Operation> operations = new ArrayList<>();
        Cursor paths = root.get("paths");
        if (paths == null) {
            return operations;
        }
        if (!(paths.node() instanceof MapNode)) {
            throw reading.problem(paths, "'paths' must be an object that maps path templates to operations.");
        }
        for (Cursor.Entry path : paths.entries()) {
            if (path.name().startsWith("x-")) {
                continue;
            }
            if (!path.name().startsWith("/")) {
                throw reading.problem(
                        path.value(), "a path starts with '/', not '" + path.name() + "'. Correct the path.");
            }
            readPath(path, root, operations);
        }
        return operations;
    }

    private void readPath(Cursor.Entry path, Cursor root, List<Operation> operations) {
        Cursor item = reading.resolved(path.value());
        if (item == null) {
            return; // the reference itself is in the notices
        }
        List<Parameter> shared = exchange.parameters(item);
        for (Cursor.Entry member : item.entries()) {
            if (METHODS.contains(member.name()) && member.value().node() instanceof MapNode) {
                operations.add(operation(path, member, shared, root));
            }
        }
    }

    private Operation operation(Cursor.Entry path, Cursor.Entry method, List<Parameter> shared, Cursor root) {
        Cursor at = method.value();
        Origin pathOrigin = reading.origin(path.value());
        return new Operation(
                new OperationKey(method.name(), path.name()),
                at.text("operationId"),
                at.isTrue("deprecated"),
                at.text("x-sunset"),
                at.text("x-stability-level"),
                tags(at),
                merged(shared, exchange.parameters(at)),
                exchange.requestBody(at),
                exchange.responses(at),
                security(at, root),
                pathOrigin,
                reading.origin(at),
                at.node());
    }

    private static List<String> tags(Cursor at) {
        Node tags = at.node().get("tags");
        return tags == null
                ? List.of()
                : tags.items().stream().map(Node::text).map(String::valueOf).toList();
    }

    private static @Nullable Node security(Cursor at, Cursor root) {
        Node own = at.node().get("security");
        return own == null ? root.node().get("security") : own;
    }

    private static List<Parameter> merged(List<Parameter> shared, List<Parameter> own) {
        List<Parameter> all = new ArrayList<>(own);
        shared.stream().filter(one -> own.stream().noneMatch(one::isSame)).forEach(all::add);
        return all;
    }
}
