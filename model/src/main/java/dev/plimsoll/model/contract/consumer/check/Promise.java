package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a schema promises of the values that follow it: a property is promised where every value has it. Of
/// `allOf` every part counts, of `oneOf` and `anyOf` only what all branches promise.
final class Promise {
    private static final int DEEPEST = 32;

    private final List<Schema> own;
    private final List<List<Promise>> choices;

    private Promise(List<Schema> own, List<List<Promise>> choices) {
        this.own = own;
        this.choices = choices;
    }

    static Promise of(Schema schema) {
        return of(List.of(schema));
    }

    private static Promise of(List<Schema> schemas) {
        Gathering gathering = new Gathering();
        schemas.forEach(schema -> gathering.add(schema, 0));
        return new Promise(gathering.own, gathering.choices);
    }

    /// Follows references and `allOf`; keeps the branches of choices apart.
    private static final class Gathering {
        private final List<Schema> own = new ArrayList<>();
        private final List<List<Promise>> choices = new ArrayList<>();
        private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void add(Schema schema, int depth) {
            if (depth > DEEPEST || !seen.add(schema)) {
                return;
            }
            own.add(schema);
            Schema target = schema.reference();
            if (target != null) {
                add(target, depth + 1);
            }
            schema.schemas("allOf").forEach(part -> add(part, depth + 1));
            for (String choice : List.of("oneOf", "anyOf")) {
                List<Promise> branches = new ArrayList<>();
                for (Schema branch : schema.schemas(choice)) {
                    if (!isNull(branch) && !seen.contains(branch)) {
                        branches.add(branch(branch, depth + 1));
                    }
                }
                if (!branches.isEmpty()) {
                    choices.add(branches);
                }
            }
        }

        private Promise branch(Schema schema, int depth) {
            Gathering gathering = new Gathering();
            gathering.seen.addAll(seen);
            gathering.add(schema, depth);
            return new Promise(gathering.own, gathering.choices);
        }

        private static boolean isNull(Schema schema) {
            return schema.types().equals(Set.of("null"));
        }
    }

    /// Whether every value has the property.
    boolean promises(String name) {
        return own.stream().anyMatch(schema -> schema.strings("required").contains(name))
                || choices.stream().anyMatch(branches -> branches.stream().allMatch(branch -> branch.promises(name)));
    }

    /// What every value has by name.
    Set<String> required() {
        Set<String> names = new TreeSet<>();
        own.forEach(schema -> names.addAll(schema.strings("required")));
        return names;
    }

    /// One of the forms that the choices leave.
    ///
    /// @param fits which branches may be taken; any where none fits
    Promise chosen(Predicate<Promise> fits, RandomGenerator random) {
        List<Schema> all = new ArrayList<>(own);
        for (List<Promise> branches : choices) {
            List<Promise> fitting = branches.stream().filter(fits).toList();
            List<Promise> open = fitting.isEmpty() ? branches : fitting;
            all.addAll(open.get(random.nextInt(open.size())).chosen(fits, random).own);
        }
        return new Promise(all, List.of());
    }

    /// What the contract says of the property; null where it does not know it.
    @Nullable
    Promise property(String name) {
        List<Schema> found = schemas(name, true);
        List<Schema> known = found.isEmpty() ? schemas(name, false) : found;
        return known.isEmpty() ? null : of(known);
    }

    private List<Schema> schemas(String name, boolean declared) {
        List<Schema> found = new ArrayList<>();
        for (Schema schema : own) {
            Schema property = declared ? schema.properties().get(name) : schema.schema("additionalProperties");
            if (property != null && !Boolean.FALSE.equals(property.literal())) {
                found.add(property);
            }
        }
        choices.forEach(branches -> branches.forEach(branch -> found.addAll(branch.schemas(name, declared))));
        return found;
    }

    /// What the contract says of the items of an array; null where it says nothing.
    @Nullable
    Promise items() {
        List<Schema> found = itemSchemas();
        return found.isEmpty() ? null : of(found);
    }

    private List<Schema> itemSchemas() {
        List<Schema> found = new ArrayList<>();
        for (Schema schema : own) {
            Schema items = schema.schema("items");
            if (items != null) {
                found.add(items);
            }
        }
        choices.forEach(branches -> branches.forEach(branch -> found.addAll(branch.itemSchemas())));
        return found;
    }

    /// Whether the contract says anything of an object's properties.
    boolean knowsProperties() {
        return own.stream()
                        .anyMatch(schema -> !schema.properties().isEmpty()
                                || schema.schema("additionalProperties") != null
                                || !schema.named("patternProperties").isEmpty())
                || choices.stream().flatMap(List::stream).anyMatch(Promise::knowsProperties);
    }

    /// Every type that one of the schemas names.
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        own.forEach(schema -> types.addAll(schema.types()));
        choices.forEach(branches -> branches.forEach(branch -> types.addAll(branch.types())));
        return types;
    }

    /// Whether what it says depends on a choice between schemas.
    boolean hasChoices() {
        return !choices.isEmpty();
    }

    /// The schemas that every value follows, each before what it refers to.
    List<Schema> parts() {
        return own;
    }

    /// The schema to point at.
    Schema schema() {
        return own.getLast();
    }
}
