package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import org.jspecify.annotations.Nullable;

/// Which items a schema looks at whatever the value, for `unevaluatedItems`.
///
/// @param prefix how many from the start
/// @param all whether it looks at all of them
record StaticItems(int prefix, boolean all) {
    private static final int DEEPEST = 20;

    /// Null where it depends on the value.
    static @Nullable StaticItems of(Schema owner) {
        return of(owner, 0);
    }

    private static @Nullable StaticItems of(Schema owner, int depth) {
        boolean depends = depth > DEEPEST
                || owner.keyword("anyOf") != null
                || owner.keyword("oneOf") != null
                || owner.keyword("if") != null
                || owner.keyword("dependentSchemas") != null
                || owner.keyword("contains") != null;
        if (depends) {
            return null;
        }
        int prefix = owner.schemas("prefixItems").size();
        boolean all = owner.schema("items") != null || (depth > 0 && owner.schema("unevaluatedItems") != null);
        for (Schema part : StaticProperties.inPlace(owner)) {
            StaticItems inner = of(part, depth + 1);
            if (inner == null) {
                return null;
            }
            prefix = Math.max(prefix, inner.prefix());
            all |= inner.all();
        }
        return new StaticItems(prefix, all);
    }
}
