package dev.plimsoll.model.contract.schema;

import java.util.random.RandomGenerator;

/// Random small schemas as flow YAML.
final class RandomSchemas {
    private final RandomGenerator random;

    RandomSchemas(RandomGenerator random) {
        this.random = random;
    }

    String schema(int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 5);
        return switch (kind) {
            case 0 ->
                "{type: string" + some(", minLength: " + random.nextInt(3))
                        + some(", maxLength: " + (2 + random.nextInt(4))) + "}";
            case 1 ->
                "{type: integer" + some(", minimum: " + random.nextInt(5))
                        + some(", maximum: " + (4 + random.nextInt(5))) + some(", multipleOf: 2") + "}";
            case 2 -> "{type: " + pick("boolean", "number", "[string, 'null']", "'null'") + "}";
            case 3 -> "{enum: [" + pick("a, b", "a, 1", "1, 2, 3", "true, 'null'") + "]}";
            case 4 -> "{const: " + pick("a", "1", "2.0", "false") + "}";
            case 5, 6, 7 -> object(depth);
            case 8 ->
                "{type: array, items: " + schema(depth - 1) + some(", minItems: 1") + some(", maxItems: 2")
                        + some(", uniqueItems: true") + "}";
            case 9 -> "{anyOf: [" + schema(depth - 1) + ", " + schema(depth - 1) + "]}";
            case 10 -> "{oneOf: [" + schema(depth - 1) + ", " + schema(depth - 1) + "]}";
            default -> "{allOf: [" + schema(depth - 1) + ", " + schema(depth - 1) + "]}";
        };
    }

    private String object(int depth) {
        return "{type: object"
                + some(", required: [a]")
                + some(", minProperties: 1")
                + ", properties: {a: " + schema(depth - 1)
                + some(", b: " + schema(depth - 1))
                + some(", c: " + schema(depth - 1)) + "}"
                + some(", additionalProperties: " + pick("false", "{type: string}", "true")) + "}";
    }

    /// The schema with one word changed, so that most pairs are close.
    String mutated(String schema) {
        String[] froms = {
            "type: string",
            "type: integer",
            "minLength: 1",
            "maximum: 5",
            "required: [a]",
            "oneOf",
            "anyOf",
            "false",
            "a, b",
            "minItems: 1",
            "maxLength: 3",
            ", minimum: 3"
        };
        String[] tos = {
            "type: [string, integer]",
            "type: number",
            "minLength: 2",
            "maximum: 6",
            "required: [b]",
            "anyOf",
            "oneOf",
            "true",
            "a, b, c",
            "minItems: 0",
            "maxLength: 4",
            ""
        };
        int at = random.nextInt(froms.length);
        for (int turn = 0; turn < froms.length; turn++) {
            int index = (at + turn) % froms.length;
            if (schema.contains(froms[index])) {
                boolean back = random.nextInt(4) == 0;
                return back ? schema : schema.replace(froms[index], tos[index]);
            }
        }
        return schema;
    }

    private String some(String text) {
        return random.nextBoolean() ? text : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
