package dev.plimsoll.model.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The schema language of a contract. [Schema] shows all of them as 2020-12 would write it.
public enum Dialect {
    /// Schema Object of Swagger 2.0: a part of JSON Schema draft-04 with `discriminator` as a property's name and
    /// `type: file`; `x-nullable` is read as the tools around it read it.
    SWAGGER_2_0,
    /// Schema Object of OpenAPI 3.0: `nullable`, boolean `exclusiveMinimum`, nothing beside `$ref` counts.
    OPENAPI_3_0,
    /// JSON Schema 2020-12 as OpenAPI 3.1 and 3.2 use it.
    OPENAPI_3_1,
    /// JSON Schema draft-04: `id`, boolean `exclusiveMinimum`, `items` as a list, `dependencies`.
    DRAFT_4,
    /// JSON Schema draft-06: `$id`, `const`, `contains`, `propertyNames`, boolean schemas.
    DRAFT_6,
    /// JSON Schema draft-07: as draft-06 with `if`, `then`, `else`.
    DRAFT_7,
    /// JSON Schema 2019-09: keywords beside `$ref` count, `$anchor`, `$recursiveRef`, `unevaluatedProperties`.
    DRAFT_2019_09,
    /// JSON Schema 2020-12: `prefixItems`, `$dynamicRef`.
    DRAFT_2020_12;

    private static final Map<String, Dialect> BY_SCHEMA = Map.of(
            "http://json-schema.org/draft-04/schema", DRAFT_4,
            "http://json-schema.org/draft-06/schema", DRAFT_6,
            "http://json-schema.org/draft-07/schema", DRAFT_7,
            "https://json-schema.org/draft/2019-09/schema", DRAFT_2019_09,
            "https://json-schema.org/draft/2020-12/schema", DRAFT_2020_12);

    /// The dialect that `$schema` names; null for one we do not know.
    public static @Nullable Dialect ofSchema(String uri) {
        if (uri.startsWith("https://spec.openapis.org/oas/3.1/dialect/")
                || uri.startsWith("https://spec.openapis.org/oas/3.2/dialect/")) {
            return OPENAPI_3_1; // each edition has a date of its own
        }
        return BY_SCHEMA.get(uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri);
    }

    /// What a person calls it.
    public String title() {
        return switch (this) {
            case SWAGGER_2_0 -> "Swagger 2.0";
            case OPENAPI_3_0 -> "OpenAPI 3.0";
            case OPENAPI_3_1 -> "JSON Schema 2020-12 as OpenAPI 3.1 uses it";
            case DRAFT_4 -> "JSON Schema draft-04";
            case DRAFT_6 -> "JSON Schema draft-06";
            case DRAFT_7 -> "JSON Schema draft-07";
            case DRAFT_2019_09 -> "JSON Schema 2019-09";
            case DRAFT_2020_12 -> "JSON Schema 2020-12";
        };
    }

    /// Whether a `$ref` stands alone, whatever is written beside it.
    public boolean referenceHidesSiblings() {
        return this == SWAGGER_2_0 || this == OPENAPI_3_0 || isUpToDraft7();
    }

    /// Whether this is draft-04, -06 or -07 of JSON Schema.
    public boolean isUpToDraft7() {
        return this == DRAFT_4 || this == DRAFT_6 || this == DRAFT_7;
    }

    /// Whether this is JSON Schema that stands alone, not within OpenAPI.
    public boolean isJsonSchema() {
        return isUpToDraft7() || this == DRAFT_2019_09 || this == DRAFT_2020_12;
    }

    /// Whether a list of schemas stands under `items` and what follows it under `additionalItems`.
    public boolean hasListedItems() {
        return isUpToDraft7() || this == DRAFT_2019_09;
    }

    /// The keyword that lets `null` through whatever else a schema says; null where the language has none.
    public @Nullable String nullableKeyword() {
        return switch (this) {
            case SWAGGER_2_0 -> "x-nullable";
            case OPENAPI_3_0 -> "nullable";
            default -> null;
        };
    }

    /// The keyword that gives a schema an address of its own; null where there is none.
    @Nullable
    String identifier() {
        return switch (this) {
            case SWAGGER_2_0, OPENAPI_3_0 -> null;
            case DRAFT_4 -> "id";
            default -> "$id";
        };
    }
}
