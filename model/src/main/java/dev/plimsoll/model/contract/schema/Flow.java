package dev.plimsoll.model.contract.schema;

/// Which way a message travels. `readOnly` properties are not sent in a request, `writeOnly` ones not in a response,
/// and being required counts only where they are sent (OpenAPI 3.0.3, Schema Object).
public enum Flow {
    REQUEST,
    RESPONSE;

    /// The keyword that keeps a property out of this flow.
    public String excludingKeyword() {
        return this == REQUEST ? "readOnly" : "writeOnly";
    }
}
