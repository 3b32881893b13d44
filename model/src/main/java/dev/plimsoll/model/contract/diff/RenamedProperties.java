package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Guesses which removed property lives on under another name: beside it in the same object, of the same type, with a
/// name that is alike.
final class RenamedProperties {
    private static final int LEAST = 65;
    private static final Set<String> REMOVALS = Set.of(
            "request-property-removed", "response-optional-property-removed", "response-required-property-removed");
    private static final Set<String> ADDITIONS = Set.of(
            "new-optional-request-property",
            "new-required-request-property",
            "new-required-request-property-with-default",
            "response-optional-property-added",
            "response-required-property-added");

    private final Contract base;
    private final Contract revision;
    private final Sameness sameness;

    RenamedProperties(Contract base, Contract revision, Sameness sameness) {
        this.base = base;
        this.revision = revision;
        this.sameness = sameness;
    }

    /// What came and went in one object of one message.
    private record Siblings(List<Change> removed, List<Change> added) {}

    List<ProbableRename> guesses(List<Change> changes) {
        Map<String, Siblings> objects = new LinkedHashMap<>();
        for (Change change : changes) {
            boolean removed = isRemoval(change);
            if (removed || isAddition(change)) {
                Siblings object =
                        objects.computeIfAbsent(place(change), _ -> new Siblings(new ArrayList<>(), new ArrayList<>()));
                (removed ? object.removed() : object.added()).add(change);
            }
        }
        List<ProbableRename> guesses = new ArrayList<>();
        objects.values()
                .forEach(object -> object.removed()
                        .forEach(old -> object.added().forEach(fresh -> addGuess(old, fresh, guesses))));
        return once(Guesses.best(guesses), changes);
    }

    /// One edit that many operations show is guessed once.
    private static List<ProbableRename> once(List<ProbableRename> guesses, List<Change> changes) {
        Map<String, String> roots = new LinkedHashMap<>();
        changes.forEach(change -> roots.put(change.fingerprint(), change.root()));
        Map<String, ProbableRename> byEdit = new LinkedHashMap<>();
        guesses.forEach(
                guess -> byEdit.putIfAbsent(roots.get(guess.removal()) + " " + roots.get(guess.addition()), guess));
        return List.copyOf(byEdit.values());
    }

    private static boolean isRemoval(Change change) {
        return REMOVALS.contains(change.rule());
    }

    private static boolean isAddition(Change change) {
        return ADDITIONS.contains(change.rule());
    }

    private static String place(Change change) {
        Subject subject = Objects.requireNonNull(change.subject());
        List<String> path = subject.path();
        return change.direction() + " " + change.operation() + " " + subject.at(path.subList(0, path.size() - 1));
    }

    private void addGuess(Change old, Change fresh, List<ProbableRename> guesses) {
        Subject before = Objects.requireNonNull(old.subject());
        Subject after = Objects.requireNonNull(fresh.subject());
        double schema = schemas(node(base, old.base()), node(revision, fresh.revision()));
        double name = Likeness.ofNames(before.path().getLast(), after.path().getLast());
        int percent = (int) Math.round(50 * name + 50 * schema);
        if (percent < LEAST || schema == 0 || name < 0.4) {
            return;
        }
        guesses.add(new ProbableRename(
                ProbableRename.Kind.PROPERTY,
                Objects.requireNonNull(old.operation()),
                before.dottedPath(),
                after.dottedPath(),
                percent,
                (schema == 1 ? "Both have the same schema" : "Both have the same type") + " and their names are "
                        + Math.round(name * 100) + " % alike.",
                old.fingerprint(),
                fresh.fingerprint()));
    }

    private static @Nullable Node node(Contract contract, @Nullable Origin origin) {
        Cursor at = origin == null ? null : contract.schemas().root().follow(origin.pointer());
        return at == null ? null : at.node();
    }

    private double schemas(@Nullable Node one, @Nullable Node other) {
        if (one == null || other == null) {
            return 0;
        }
        if (sameness.areSame(one, other)) {
            return 1;
        }
        boolean typed = one.get("type") != null || one.get("$ref") != null;
        boolean alike =
                List.of("type", "format", "$ref", "items").stream().allMatch(key -> same(one.get(key), other.get(key)));
        return typed && alike ? 0.8 : 0;
    }

    private boolean same(@Nullable Node one, @Nullable Node other) {
        return one == null ? other == null : other != null && sameness.areSame(one, other);
    }
}
