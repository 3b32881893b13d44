package dev.plimsoll.model.contract.schema;

import java.util.Set;

/// The keywords of JSON Schema 2020-12 and of OpenAPI's Schema Object: those that the comparison follows and those
/// that only describe.
final class Keywords {
    private static final Set<String> KNOWN = Set.of(
            "type",
            "nullable",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "minContains",
            "maxContains",
            "properties",
            "required",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "$ref",
            "$dynamicRef",
            "$dynamicAnchor",
            "$recursiveRef",
            "$recursiveAnchor",
            "$id",
            "$schema",
            "$anchor",
            "$defs",
            "definitions",
            "$comment",
            "$vocabulary",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "discriminator",
            "xml",
            "externalDocs",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "id",
            "false");

    private Keywords() {}

    static boolean isKnown(String keyword) {
        return KNOWN.contains(keyword);
    }
}
