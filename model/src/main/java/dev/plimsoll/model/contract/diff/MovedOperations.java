package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Guesses which removed operation lives on at another path: the same operation id, or the same shape.
final class MovedOperations {
    private static final int LEAST = 60;
    /// More comparisons than these are not made; the operation id is then all that counts.
    private static final int MOST_PAIRS = 100_000;

    private final Sameness sameness;
    private final IdentityHashMap<Operation, Traits> traits = new IdentityHashMap<>();
    private final Map<String, String> removals = new HashMap<>();
    private final Map<String, String> additions = new HashMap<>();

    /// What operations are likened by.
    ///
    /// @param segments of the path, without the names of parameters
    /// @param parts parameters, statuses, whether there is a body
    /// @param words tags, whether it is deprecated
    private record Traits(Set<String> segments, Set<String> parts, Set<String> words) {}

    MovedOperations(Sameness sameness, List<Change> changes) {
        this.sameness = sameness;
        for (Change change : changes) {
            if (change.operation() != null && change.revision() == null) {
                removals.put(change.operation().toString(), change.fingerprint());
            } else if (change.operation() != null && change.base() == null) {
                additions.put(change.operation().toString(), change.fingerprint());
            }
        }
    }

    List<ProbableRename> guesses(Pairing pairing) {
        List<ProbableRename> guesses = new ArrayList<>();
        boolean byIdOnly = (long) pairing.removed().size() * pairing.added().size() > MOST_PAIRS;
        for (Operation old : pairing.removed()) {
            for (Operation fresh : pairing.added()) {
                boolean sameId = old.operationId() != null && old.operationId().equals(fresh.operationId());
                boolean comparable = sameId
                        || (!byIdOnly && old.key().method().equals(fresh.key().method()));
                ProbableRename guess = comparable ? guess(old, fresh, sameId) : null;
                if (guess != null) {
                    guesses.add(guess);
                }
            }
        }
        return Guesses.best(guesses);
    }

    private @Nullable ProbableRename guess(Operation old, Operation fresh, boolean sameId) {
        String removal = removals.get(old.key().toString());
        String addition = additions.get(fresh.key().toString());
        if (removal == null || addition == null) {
            return null;
        }
        Traits before = traits(old);
        Traits after = traits(fresh);
        double path = Likeness.ofSets(before.segments(), after.segments());
        boolean same = sameness.areSame(old.node(), fresh.node());
        double shape = same
                ? 1
                : (Likeness.ofSets(before.parts(), after.parts()) + Likeness.ofSets(before.words(), after.words())) / 2;
        double likeness = sameId ? 0.6 + 0.25 * shape + 0.15 * path : 0.6 * shape + 0.4 * path;
        int percent = (int) Math.round(likeness * 100);
        boolean likely = sameId || (same && path > 0) || (shape > 0.9 && path > 0.5);
        return percent < LEAST || !likely
                ? null
                : new ProbableRename(
                        ProbableRename.Kind.OPERATION,
                        old.key(),
                        old.key().toString(),
                        fresh.key().toString(),
                        percent,
                        reason(sameId, same, old),
                        removal,
                        addition);
    }

    private static String reason(boolean sameId, boolean same, Operation old) {
        String id = sameId ? "Both have the operation id '" + old.operationId() + "'" : "";
        String shape = same ? "both say the same" : "both take and answer alike";
        return id.isEmpty() ? capital(shape) + "." : same ? id + " and " + shape + "." : id + ".";
    }

    private static String capital(String words) {
        return Sentence.begin(words);
    }

    private Traits traits(Operation operation) {
        return traits.computeIfAbsent(operation, each -> new Traits(segments(each), parts(each), words(each)));
    }

    private static Set<String> segments(Operation operation) {
        return new HashSet<>(List.of(PathShape.of(operation.key().path()).split("/", -1)));
    }

    private static Set<String> parts(Operation operation) {
        Set<String> parts = new HashSet<>();
        for (Parameter parameter : operation.parameters()) {
            parts.add(parameter.in() + (parameter.in() == Parameter.Place.PATH ? "" : parameter.name()));
        }
        operation.responses().forEach(response -> parts.add(response.status()));
        parts.add("body " + (operation.requestBody() != null));
        return parts;
    }

    private static Set<String> words(Operation operation) {
        Set<String> words = new HashSet<>(operation.tags());
        words.add("deprecated " + operation.deprecated());
        return words;
    }
}
