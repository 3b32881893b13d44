package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Finds the tags of edits: an edit has those of every operation it shows in. Any thread.
final class Tags {
    private Tags() {}

    /// @param contracts both versions: an operation that goes has its tags in the base only, one that comes in the
    /// other
    static Map<String, NavigableSet<String>> of(List<ChangeGroup> edits, ReachWork.Contracts contracts) {
        Map<OperationKey, NavigableSet<String>> known = new HashMap<>();
        gather(contracts.base(), known);
        gather(contracts.revision(), known);
        Map<String, NavigableSet<String>> tags = new HashMap<>();
        for (ChangeGroup edit : edits) {
            NavigableSet<String> found = new TreeSet<>();
            edit.operations().forEach(operation -> found.addAll(known.getOrDefault(operation, new TreeSet<>())));
            if (!found.isEmpty()) {
                tags.put(edit.root(), found);
            }
        }
        return tags;
    }

    private static void gather(Contract contract, Map<OperationKey, NavigableSet<String>> known) {
        for (Operation operation : contract.operations()) {
            gather(operation, known);
        }
    }

    private static void gather(Operation operation, Map<OperationKey, NavigableSet<String>> known) {
        known.computeIfAbsent(operation.key(), _ -> new TreeSet<>()).addAll(operation.tags());
        operation.callbacks().forEach(callback -> gather(callback, known));
    }
}
