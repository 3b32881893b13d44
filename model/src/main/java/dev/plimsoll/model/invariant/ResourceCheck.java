package dev.plimsoll.model.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds what a provider keeps against the invariants of a book, look by look. What must hold at every
/// moment is asked of each look by itself; what must hold from one moment to the next, of all of them.
public final class ResourceCheck {
    private final List<Invariant> momentary;
    private final InvariantCheck lasting;
    private final Map<String, JsonNode> last = new HashMap<>();
    private final Set<String> transactions = new HashSet<>();
    private InvariantCheck look;
    private long entries;

    public ResourceCheck(List<Invariant> invariants) {
        this.momentary = invariants.stream()
                .filter(invariant -> !(invariant instanceof Invariant.Monotonic))
                .toList();
        this.lasting = new InvariantCheck(invariants.stream()
                .filter(Invariant.Monotonic.class::isInstance)
                .toList());
        this.look = new InvariantCheck(momentary);
    }

    /// The state as it is now.
    ///
    /// @param answer with a member `resources`
    /// @return whether it has one
    public boolean see(JsonNode answer) {
        JsonNode resources = answer.path("resources");
        if (!resources.isArray()) {
            return false;
        }
        look = new InvariantCheck(momentary);
        for (JsonNode resource : resources) {
            Entry entry = entry(resource);
            if (entry != null) {
                look.see(entry);
                transactions.add(entry.transaction());
                change(resource.path("path").asString(""), entry);
            }
        }
        return true;
    }

    private void change(String path, Entry entry) {
        if (!entry.fields().equals(last.put(path, entry.fields()))) {
            entries++;
            lasting.see(entry);
        }
    }

    private static @Nullable Entry entry(JsonNode resource) {
        String path = resource.path("path").asString("");
        String hop = resource.path("collection").asString("").replaceFirst("^/", "");
        JsonNode value = resource.path("value");
        return path.isBlank() || hop.isBlank()
                ? null
                : new Entry(value.path("transaction").asString(path), hop, value);
    }

    /// How often a resource was made or changed, as far as the looks saw it.
    public long entries() {
        return entries;
    }

    /// How many transactions the resources were of.
    public long transactions() {
        return transactions.size();
    }

    /// What is wrong whatever else comes.
    public List<Violation> certain() {
        return both(look.certain(), lasting.certain());
    }

    /// What is wrong when nothing more comes.
    public List<Violation> complete() {
        return both(look.complete(), lasting.complete());
    }

    private static List<Violation> both(List<Violation> some, List<Violation> others) {
        List<Violation> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingLong(Violation::position));
        return all;
    }
}
