package dev.plimsoll.model.contract;

import org.jspecify.annotations.Nullable;

/// The schema language of a contract.
public enum Dialect {
    /// Schema Object of Swagger 2.0: a part of JSON Schema draft-04 with `discriminator` as a property's name and
    /// `type: file`; `x-nullable` is read as the tools around it read it.
    SWAGGER_2_0,
    /// Schema Object of OpenAPI 3.0: `nullable`, boolean `exclusiveMinimum`, nothing beside `$ref` counts.
    OPENAPI_3_0,
    /// JSON Schema 2020-12 as OpenAPI 3.1 and 3.2 use it.
    OPENAPI_3_1;

    /// Whether a `$ref` stands alone, whatever is written beside it.
    public boolean referenceHidesSiblings() {
        return this == SWAGGER_2_0 || this == OPENAPI_3_0;
    }

    /// The keyword that lets `null` through whatever else a schema says; null where the language has none.
    public @Nullable String nullableKeyword() {
        return switch (this) {
            case SWAGGER_2_0 -> "x-nullable";
            case OPENAPI_3_0 -> "nullable";
            case OPENAPI_3_1 -> null;
        };
    }
}
