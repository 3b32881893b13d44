package dev.plimsoll.model.contract.inventory;

import dev.plimsoll.model.contract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the operation that people or tests mean: by `METHOD /path`, with the path as the contract writes it or with
/// values filled in, or by operationId.
final class OperationNames {
    private final Map<String, Operation> byName = new HashMap<>();
    private final Map<String, List<Operation>> bySize = new HashMap<>();

    OperationNames(List<Operation> operations) {
        for (Operation operation : operations) {
            byName.put(operation.key().toString(), operation);
            String id = operation.operationId();
            if (id != null) {
                byName.putIfAbsent(id, operation);
            }
            bySize.computeIfAbsent(shape(operation.key().toString()), _ -> new ArrayList<>())
                    .add(operation);
        }
    }

    /// The operation of that name; null if there is none.
    @Nullable
    Operation exactly(String name) {
        return byName.get(normal(name));
    }

    /// The operation of that name or that this call reaches, the one with the fewest variables first; null if none.
    @Nullable
    Operation reachedBy(String call) {
        String name = normal(call);
        Operation exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        String[] steps = name.split("/", -1);
        return bySize.getOrDefault(shape(name), List.of()).stream()
                .filter(operation -> matches(operation.key().toString().split("/", -1), steps))
                .min(Comparator.comparingLong(OperationNames::variables))
                .orElse(null);
    }

    /// Method in upper case, one blank, path without query.
    private static String normal(String name) {
        String[] words = name.strip().split("\\s+", 2);
        if (words.length < 2) {
            return words[0];
        }
        return words[0].toUpperCase(java.util.Locale.ROOT) + " " + words[1].split("\\?", 2)[0];
    }

    private static String shape(String name) {
        return name.split("\\s", 2)[0] + " " + name.split("/", -1).length;
    }

    private static boolean matches(String[] template, String[] steps) {
        for (int i = 0; i < template.length; i++) {
            boolean variable = template[i].contains("{") && !steps[i].isEmpty();
            if (!variable && !template[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }

    private static long variables(Operation operation) {
        return operation.key().path().chars().filter(c -> c == '{').count();
    }
}
