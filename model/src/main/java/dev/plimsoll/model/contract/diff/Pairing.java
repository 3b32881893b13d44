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
/// @param start what stands in front of the base's paths
record Pairing(List<Pair> pairs, List<Operation> removed, List<Operation> added, Set<String> keptShapes, String start) {
    /// One operation in both versions.
    record Pair(Operation base, Operation revision) {}

    static Pairing of(Contract base, Contract revision, BasePath moved) {
        Map<String, Operation> exact = new LinkedHashMap<>();
        Map<String, List<Operation>> byShape = new HashMap<>();
        Set<String> shapes = new TreeSet<>();
        for (Operation operation : revision.operations()) {
            exact.put(exact(operation, moved.revision()), operation);
            byShape.computeIfAbsent(shape(operation, moved.revision()), _ -> new ArrayList<>())
                    .add(operation);
            shapes.add(PathShape.of(moved.revision() + operation.key().path()));
        }
        List<Pair> pairs = new ArrayList<>();
        List<Operation> open = new ArrayList<>();
        for (Operation operation : base.operations()) {
            Operation same = exact.get(exact(operation, moved.base()));
            if (same != null) {
                pairs.add(new Pair(operation, same));
                byShape.getOrDefault(shape(same, moved.revision()), new ArrayList<>())
                        .remove(same);
            } else {
                open.add(operation);
            }
        }
        List<Operation> removed = new ArrayList<>();
        for (Operation operation : open) {
            List<Operation> alike = byShape.getOrDefault(shape(operation, moved.base()), List.of());
            if (alike.isEmpty()) {
                removed.add(operation);
            } else {
                pairs.add(new Pair(operation, alike.removeFirst()));
            }
        }
        List<Operation> added = new ArrayList<>();
        byShape.values().forEach(added::addAll);
        return new Pairing(pairs, removed, added, shapes, moved.base());
    }

    /// Whether the revision has operations at an operation's path.
    boolean keepsPath(Operation operation) {
        return keptShapes.contains(PathShape.of(start + operation.key().path()));
    }

    private static String exact(Operation operation, String start) {
        return operation.key().method() + " " + start + operation.key().path();
    }

    private static String shape(Operation operation, String start) {
        return operation.key().method() + " "
                + PathShape.of(start + operation.key().path());
    }
}
