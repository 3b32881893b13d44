package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.EnumSet;
import java.util.List;

/// Whether a schema accepts `null` beside other things, and what it says of the other things. The ways of writing it
/// (`nullable`, a list of types, a branch of a union) become alike here.
///
/// @param split false where the schema does not restrict types at all, or accepts nothing but null
record NullSplit(boolean split, boolean nullable, Flat rest) {
    static NullSplit of(Flat flat, Flattening flattening) {
        NullSplit union = ofUnion(flat, flattening);
        if (union != null) {
            return union;
        }
        boolean open = flat.kinds.size() == Kind.values().length && flat.values == null;
        boolean onlyNull = flat.kinds.equals(EnumSet.of(Kind.NULL));
        if (open || onlyNull || flat.isImpossible()) {
            return new NullSplit(!open && !onlyNull, false, flat);
        }
        boolean accepts = flat.kinds.contains(Kind.NULL) && (flat.values == null || flat.values.containsKey("null"));
        boolean onlyNullValue = accepts && flat.values != null && flat.values.size() == 1;
        if (onlyNullValue) {
            return new NullSplit(false, true, flat);
        }
        return accepts ? new NullSplit(true, true, flattening.withoutNull(flat)) : new NullSplit(true, false, flat);
    }

    private static @org.jspecify.annotations.Nullable NullSplit ofUnion(Flat flat, Flattening flattening) {
        if (!flat.kinds.contains(Kind.NULL) || flat.values != null) {
            return null;
        }
        for (Union union : flat.unions) {
            List<Schema> others = union.branches().stream()
                    .filter(branch -> !flattening.of(branch).kinds.equals(EnumSet.of(Kind.NULL)))
                    .toList();
            if (others.size() < union.branches().size() && !others.isEmpty()) {
                return new NullSplit(true, true, flattening.withoutNull(flat, union, others));
            }
        }
        return null;
    }
}
