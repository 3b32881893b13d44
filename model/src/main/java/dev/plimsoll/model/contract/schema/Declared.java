package dev.plimsoll.model.contract.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The property names that a schema declares at one place, those of its branches included.
final class Declared {
    private static final int DEEPEST = 4;

    private Declared() {}

    static Set<String> names(Flat flat, Flattening flattening) {
        Set<String> names = new TreeSet<>();
        collect(flat, flattening, names, 0);
        return names;
    }

    /// Whether every object that a schema describes has a property of that name: declared by the schema itself, or by
    /// all those branches of a union that are objects.
    static boolean always(Flat flat, String name, Flattening flattening) {
        return always(flat, name, flattening, 0);
    }

    private static boolean always(Flat flat, String name, Flattening flattening, int depth) {
        return flat.declared().contains(name)
                || (depth < DEEPEST
                        && flat.unions.stream().anyMatch(union -> always(union, name, flattening, depth + 1)));
    }

    private static boolean always(Union union, String name, Flattening flattening, int depth) {
        List<Flat> objects = union.branches().stream()
                .map(flattening::of)
                .filter(branch -> branch.kinds.contains(Kind.OBJECT))
                .toList();
        return !objects.isEmpty() && objects.stream().allMatch(branch -> always(branch, name, flattening, depth));
    }

    private static void collect(Flat flat, Flattening flattening, Set<String> names, int depth) {
        names.addAll(flat.declared());
        if (depth < DEEPEST) {
            for (Union union : flat.unions) {
                union.branches().forEach(branch -> collect(flattening.of(branch), flattening, names, depth + 1));
            }
        }
    }
}
