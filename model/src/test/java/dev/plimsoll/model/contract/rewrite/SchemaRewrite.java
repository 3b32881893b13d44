package dev.plimsoll.model.contract.rewrite;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One way to write a schema anew without changing what it means.
@FunctionalInterface
interface SchemaRewrite {
    /// @return the schema to put in its place; null where this way does not apply
    @Nullable
    JsonNode of(SchemaSite site, Random random);
}
