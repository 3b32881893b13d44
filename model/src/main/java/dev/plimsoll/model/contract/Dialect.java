package dev.plimsoll.model.contract;

/// The schema language of a contract.
public enum Dialect {
    /// Schema Object of OpenAPI 3.0: `nullable`, boolean `exclusiveMinimum`, nothing beside `$ref` counts.
    OPENAPI_3_0,
    /// JSON Schema 2020-12 as OpenAPI 3.1 uses it.
    OPENAPI_3_1
}
