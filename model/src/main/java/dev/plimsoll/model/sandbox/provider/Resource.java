package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A collection and its items, as the paths of a contract show them: `/orders` and `/orders/{id}`. A contract may
/// have the items only.
///
/// @param collection path template of the collection
/// @param parameter the name of the path parameter that tells items apart
/// @param get reads an item; null where the contract has no such operation
/// @param list reads the collection; null where the contract has no such operation
record Resource(
        String collection,
        String parameter,
        @Nullable Operation get,
        @Nullable Operation list) {
    private static final Pattern ITEM = Pattern.compile("(/.*?)/\\{([^{}/]+)}");

    /// The resources of a contract, by the path templates of collection and item.
    static Map<String, Resource> of(Contract contract) {
        Set<String> paths = contract.operations().stream()
                .map(operation -> operation.key().path())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Resource> resources = new HashMap<>();
        for (String path : paths) {
            Matcher item = ITEM.matcher(path);
            if (item.matches() && !resources.containsKey(item.group(1))) {
                Resource resource = new Resource(
                        item.group(1),
                        item.group(2),
                        contract.operation(new OperationKey("GET", path)),
                        contract.operation(new OperationKey("GET", item.group(1))));
                resources.put(path, resource);
                resources.put(item.group(1), resource);
            }
        }
        return resources;
    }
}
