package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What became of the baseline: created, changed and deleted resources, by path. Safe for all threads; a value that
/// was given to it is not to be changed.
public final class ResourceState {
    private final String identity;
    private final Map<String, Written> written = new TreeMap<>();
    private final Map<String, List<String>> created = new TreeMap<>();
    private final TreeSet<String> deleted = new TreeSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final RememberedReplies remembered = new RememberedReplies();

    /// What a resource was made.
    ///
    /// @param leftOut properties that the baseline has and this value has no more
    record Written(JsonNode value, Set<String> leftOut) {}

    /// @param identity what the baseline follows from: the digest of the contract and the seed
    public ResourceState(String identity) {
        this.identity = identity;
    }

    /// Replies that are given again to whoever asks with the same idempotency key.
    RememberedReplies remembered() {
        return remembered;
    }

    synchronized boolean isDeleted(String path) {
        return deleted.contains(path);
    }

    synchronized @Nullable Written written(String path) {
        return written.get(path);
    }

    /// How many resources were created in a collection, counting this one.
    synchronized int count(String collection) {
        return counts.merge(collection, 1, Integer::sum);
    }

    /// Whether a path was written, created or deleted.
    synchronized boolean knows(String path) {
        return written.containsKey(path) || deleted.contains(path);
    }

    synchronized boolean isTouched(String collection) {
        String below = collection + "/";
        String first = deleted.ceiling(below);
        return created.containsKey(collection)
                || (first != null && first.startsWith(below))
                || written.keySet().stream().anyMatch(path -> path.startsWith(below));
    }

    synchronized void create(String collection, String path, JsonNode value) {
        created.computeIfAbsent(collection, _ -> new ArrayList<>()).add(path);
        written.put(path, new Written(value, Set.of()));
        deleted.remove(path);
    }

    synchronized void write(String path, Written value) {
        written.put(path, value);
    }

    synchronized void delete(String collection, String path) {
        written.remove(path);
        deleted.add(path);
        List<String> here = created.get(collection);
        if (here != null) {
            here.remove(path);
        }
    }

    /// What was created in a collection and is still there, in the order of its making.
    synchronized Map<String, Written> created(String collection) {
        Map<String, Written> there = new LinkedHashMap<>();
        for (String path : created.getOrDefault(collection, List.of())) {
            Written value = written.get(path);
            if (value != null) {
                there.put(path, value);
            }
        }
        return there;
    }

    /// Back to the baseline.
    public synchronized void reset() {
        written.clear();
        created.clear();
        deleted.clear();
        counts.clear();
        remembered.clear();
    }

    /// What differs from the baseline, one sentence each; empty on a clean slate.
    public synchronized List<String> residue() {
        List<String> residue = new ArrayList<>();
        created.values().forEach(paths -> paths.forEach(path -> residue.add(path + " was created.")));
        written.keySet().stream()
                .filter(path -> created.values().stream().noneMatch(paths -> paths.contains(path)))
                .forEach(path -> residue.add(path + " was changed."));
        deleted.forEach(path -> residue.add(path + " was deleted."));
        remembered.keys().forEach(key -> residue.add("The answer to " + key + " is remembered."));
        return residue;
    }

    /// The value of each resource that was created or changed and is still there, those that were created first and in
    /// the order of their making.
    public synchronized Map<String, JsonNode> resources() {
        Map<String, JsonNode> there = new LinkedHashMap<>();
        Map<String, JsonNode> values = values();
        created.values()
                .forEach(paths ->
                        paths.stream().filter(values::containsKey).forEach(path -> there.put(path, values.get(path))));
        values.forEach(there::putIfAbsent);
        return there;
    }

    private Map<String, JsonNode> values() {
        Map<String, JsonNode> values = new TreeMap<>();
        written.forEach((path, made) -> values.put(path, made.value()));
        return values;
    }

    /// SHA-256 of everything that answers depend on: equal for equal states.
    public synchronized String fingerprint() {
        ObjectNode all = Json.mapper().createObjectNode();
        all.put("baseline", identity);
        all.set("written", Json.mapper().valueToTree(values()));
        Map<String, Set<String>> leftOut = new TreeMap<>();
        written.forEach((path, made) -> leftOut.put(path, new TreeSet<>(made.leftOut())));
        leftOut.values().removeIf(Set::isEmpty);
        if (!leftOut.isEmpty()) {
            all.set("leftOut", Json.mapper().valueToTree(leftOut));
        }
        if (!remembered.isEmpty()) {
            all.set("remembered", Json.mapper().valueToTree(remembered.keys()));
        }
        all.set(
                "created",
                Json.mapper()
                        .valueToTree(
                                created.values().stream().flatMap(List::stream).toList()));
        all.set("deleted", Json.mapper().valueToTree(deleted));
        all.set("counts", Json.mapper().valueToTree(counts));
        return Json.digest(all);
    }
}
