package dev.plimsoll.model.contract.schema;

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

    private static void collect(Flat flat, Flattening flattening, Set<String> names, int depth) {
        names.addAll(flat.declared());
        if (depth < DEEPEST) {
            for (Union union : flat.unions) {
                union.branches().forEach(branch -> collect(flattening.of(branch), flattening, names, depth + 1));
            }
        }
    }
}
