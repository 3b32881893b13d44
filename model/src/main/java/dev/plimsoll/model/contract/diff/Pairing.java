package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which operations of two contracts belong together: the same method and path, else the same method and shape of
/// path.
///
/// @param pairs operations of both sides
/// @param removed operations of the base only
/// @param added operations of the revision only
/// @param keptShapes shapes of paths that the revision has
record Pairing(List<Pair> pairs, List<Operation> removed, List<Operation> added, Set<String> keptShapes) {
    /// One operation in both versions.
    record Pair(Operation base, Operation revision) {}

    static Pairing of(Contract base, Contract revision) {
        Map<String, Operation> exact = new LinkedHashMap<>();
        Map<String, List<Operation>> byShape = new HashMap<>();
        Set<String> shapes = new TreeSet<>();
        for (Operation operation : revision.operations()) {
            exact.put(operation.key().toString(), operation);
            byShape.computeIfAbsent(shape(operation), _ -> new ArrayList<>()).add(operation);
            shapes.add(PathShape.of(operation.key().path()));
        }
        List<Pair> pairs = new ArrayList<>();
        List<Operation> open = new ArrayList<>();
        for (Operation operation : base.operations()) {
            Operation same = exact.get(operation.key().toString());
            if (same != null) {
                pairs.add(new Pair(operation, same));
                byShape.getOrDefault(shape(same), new ArrayList<>()).remove(same);
            } else {
                open.add(operation);
            }
        }
        List<Operation> removed = new ArrayList<>();
        for (Operation operation : open) {
            List<Operation> alike = byShape.getOrDefault(shape(operation), List.of());
            if (alike.isEmpty()) {
                removed.add(operation);
            } else {
                pairs.add(new Pair(operation, alike.removeFirst()));
            }
        }
        List<Operation> added = new ArrayList<>();
        byShape.values().forEach(added::addAll);
        return new Pairing(pairs, removed, added, shapes);
    }

    /// Whether the revision has operations at an operation's path.
    boolean keepsPath(Operation operation) {
        return keptShapes.contains(PathShape.of(operation.key().path()));
    }

    private static String shape(Operation operation) {
        return operation.key().method() + " " + PathShape.of(operation.key().path());
    }
}
