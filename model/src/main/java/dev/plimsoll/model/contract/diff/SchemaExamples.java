package dev.plimsoll.model.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Examples for the rules about schemas: one table of schemas for all parts of an exchange.
final class SchemaExamples {
    private static final String PETS =
            "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";
    private static final String CAT = "cat: '#/components/schemas/Cat'";

    private final Map<String, List<String>> bySuffix = new LinkedHashMap<>();

    SchemaExamples() {
        types();
        values();
        bounds();
        containers();
        lifecycle();
        discriminators();
        put("xml-changed", "{type: string, xml: {name: note}}", "{type: string, xml: {name: remark}}");
    }

    /// Schemas before and after, by the end of a rule's name.
    Map<String, List<String>> bySuffix() {
        return bySuffix;
    }

    private void types() {
        put("type-changed", "{type: integer}", "{type: boolean}");
        both("type-generalized", "type-specialized", "{type: integer}", "{type: number}");
        both(
                "list-of-types-widened",
                "list-of-types-narrowed",
                "{oneOf: [{type: string}, {type: integer}]}",
                "{oneOf: [{type: string}, {type: integer}, {type: boolean}]}");
        both("became-nullable", "became-not-nullable", "{type: string}", "{type: [string, 'null']}");
        put("type-compatible", "{type: string}", "{type: integer}");
    }

    private void values() {
        both("enum-value-added", "enum-value-removed", "{enum: [a]}", "{enum: [a, b]}");
        both("became-enum", "enum-removed", "{type: string}", "{type: string, enum: [a, b]}");
        presence("const", "{type: string}", "{type: string, const: a}", "{type: string, const: b}");
        presence("pattern", "{type: string}", "{type: string, pattern: '^a'}", "{type: string, pattern: '^b'}");
        put("pattern-generalized", "{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '.*'}");
        presence("multiple-of", "{type: integer}", "{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 3}");
        presence("not", "{type: string}", "{type: string, not: {const: a}}", "{type: string, not: {const: b}}");
        presence("default-value", "{type: string}", "{type: string, default: a}", "{type: string, default: b}");
        presence("keyword", "{type: string}", "{type: string, mood: good}", "{type: string, mood: bad}");
        presence(
                "content-encoding",
                "{type: string}",
                "{type: string, contentEncoding: base64}",
                "{type: string, contentEncoding: base16}");
        presence(
                "content-media-type",
                "{type: string}",
                "{type: string, contentMediaType: text/html}",
                "{type: string, contentMediaType: text/css}");
        presence(
                "content-schema",
                "{type: string}",
                "{type: string, contentSchema: {type: string}}",
                "{type: string, contentSchema: {type: array}}");
        presence(
                "if",
                "{type: string}",
                "{type: string, if: {minLength: 1}, then: {pattern: '^a'}}",
                "{type: string, if: {minLength: 2}, then: {pattern: '^a'}}");
        String condition = "{type: string, if: {minLength: 2}";
        presence(
                "then",
                condition + ", else: {maxLength: 9}}",
                condition + ", else: {maxLength: 9}, then: {maxLength: 3}}",
                condition + ", else: {maxLength: 9}, then: {maxLength: 4}}");
        presence(
                "else",
                condition + ", then: {maxLength: 9}}",
                condition + ", then: {maxLength: 9}, else: {const: a}}",
                condition + ", then: {maxLength: 9}, else: {const: b}}");
        both(
                "x-extensible-enum-value-added",
                "x-extensible-enum-value-removed",
                "{type: string, x-extensible-enum: [a]}",
                "{type: string, x-extensible-enum: [a, b]}");
    }

    private void bounds() {
        bound("min", "type: integer", "minimum");
        bound("max", "type: integer", "maximum");
        bound("exclusive-min", "type: integer", "exclusiveMinimum");
        bound("exclusive-max", "type: integer", "exclusiveMaximum");
        bound("min-length", "type: string", "minLength");
        bound("max-length", "type: string", "maxLength");
        bound("min-items", "type: array", "minItems");
        bound("max-items", "type: array", "maxItems");
        bound("min-properties", "type: object, additionalProperties: {type: string}", "minProperties");
        bound("max-properties", "type: object, additionalProperties: {type: string}", "maxProperties");
    }

    private void bound(String name, String type, String keyword) {
        String low = "{" + type + ", " + keyword + ": 2}";
        String high = "{" + type + ", " + keyword + ": 3}";
        both(name + "-increased", name + "-decreased", low, high);
        both(name + "-set", name + "-unset", "{" + type + "}", low);
    }

    private void containers() {
        both("unique-items-added", "unique-items-removed", "{type: array}", "{type: array, uniqueItems: true}");
        String branches = "Of: [{type: string, maxLength: 9}, {type: boolean}";
        both("any-of-added", "any-of-removed", "{any" + branches + "]}", "{any" + branches + ", {type: array}]}");
        both("one-of-added", "one-of-removed", "{one" + branches + "]}", "{one" + branches + ", {type: array}]}");
        both(
                "additional-properties-closed",
                "additional-properties-opened",
                "{type: object, additionalProperties: {type: string}}",
                "{type: object, additionalProperties: false}");
        presence(
                "dependent-required",
                "{type: object}",
                "{type: object, dependentRequired: {a: [b]}}",
                "{type: object, dependentRequired: {a: [c]}}");
        presence(
                "dependent-schema",
                "{type: object}",
                "{type: object, dependentSchemas: {a: {required: [b]}}}",
                "{type: object, dependentSchemas: {a: {required: [c]}}}");
        presence(
                "property-names",
                "{type: object}",
                "{type: object, propertyNames: {maxLength: 3}}",
                "{type: object, propertyNames: {maxLength: 2}}");
        presence(
                "pattern-property",
                "{type: object}",
                "{type: object, patternProperties: {'^x-': {type: string}}}",
                "{type: object, patternProperties: {'^y-': {type: string}}}");
        presence(
                "unevaluated-items",
                "{type: array}",
                "{type: array, unevaluatedItems: {type: string}}",
                "{type: array, unevaluatedItems: {type: integer}}");
        presence(
                "unevaluated-properties",
                "{type: object}",
                "{type: object, unevaluatedProperties: {type: string}}",
                "{type: object, unevaluatedProperties: {type: integer}}");
        presence(
                "contains",
                "{type: array}",
                "{type: array, contains: {type: string}}",
                "{type: array, contains: {type: integer}}");
        for (String bound : List.of("min", "max")) {
            String some = "{type: array, contains: {type: string}";
            String two = some + ", " + bound + "Contains: 2}";
            both(bound + "-contains-added", bound + "-contains-removed", some + "}", two);
            both(
                    bound + "-contains-increased",
                    bound + "-contains-decreased",
                    two,
                    some + ", " + bound + "Contains: 3}");
        }
    }

    private void lifecycle() {
        String day = "{type: string, deprecated: true, x-sunset: '2031-01-31'}";
        both("deprecated", "reactivated", "{type: string}", "{type: string, deprecated: true}");
        put("deprecated-with-sunset", "{type: string}", day);
        put("deprecated-sunset-invalid", "{type: string}", "{type: string, deprecated: true, x-sunset: soon}");
        both("sunset-date-changed", "sunset-date-changed-too-small", day, day.replace("2031", "2032"));
        put("sunset-invalid", day, day.replace("'2031-01-31'", "soon"));
        put("sunset-deleted", day, "{type: string, deprecated: true}");
    }

    private void discriminators() {
        String kind = PETS + ", discriminator: {propertyName: kind";
        both("discriminator-added", "discriminator-removed", "{" + PETS + "}", "{" + kind + "}}");
        put("discriminator-property-name-changed", "{" + kind + "}}", "{" + kind.replace(": kind", ": species") + "}}");
        String mapped = "{" + kind + ", mapping: {" + CAT;
        both(
                "discriminator-mapping-added",
                "discriminator-mapping-deleted",
                mapped + "}}}",
                mapped + ", dog: '#/components/schemas/Dog'}}}");
        put(
                "discriminator-mapping-changed",
                mapped + "}}}",
                "{" + kind + ", mapping: {" + CAT.replace("Cat", "Dog") + "}}}");
    }

    private void presence(String name, String without, String with, String other) {
        both(name + "-added", name + "-removed", without, with);
        put(name + "-changed", with, other);
    }

    private void both(String there, String back, String before, String after) {
        put(there, before, after);
        put(back, after, before);
    }

    private void put(String suffix, String before, String after) {
        bySuffix.put(suffix, List.of(before, after));
    }
}
