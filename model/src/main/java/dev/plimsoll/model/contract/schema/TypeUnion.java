package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.Set;
import java.util.TreeSet;

/// A union whose branches are nothing but types: another way to write a list of types.
final class TypeUnion {
    private TypeUnion() {}

    static boolean isOne(Union union) {
        return union.branches().stream().allMatch(TypeUnion::isType);
    }

    private static boolean isType(Schema branch) {
        return branch.referenceText() == null
                && !branch.types().isEmpty()
                && branch.keywords().equals(Set.of("type"));
    }

    /// All types of the branches, as [NodeComparison#types(Flat)] words them.
    static String words(Union union) {
        Set<String> types = new TreeSet<>();
        union.branches().forEach(branch -> types.addAll(branch.types()));
        return String.join(" or ", types);
    }
}
