package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;

/// An `anyOf` or `oneOf` of at least two branches.
///
/// @param keyword `anyOf` or `oneOf`; a nullable composition of OpenAPI 3.0 counts as `anyOf`
/// @param owner the schema that holds it
public record Union(String keyword, List<Schema> branches, Schema owner) {
    public Union {
        branches = List.copyOf(branches);
    }

    public boolean exactlyOne() {
        return keyword.equals("oneOf");
    }
}
