package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Random small schemas as JSON text, in the keywords of a dialect. A document has two definitions, `one` and `two`,
/// the second of which may be recursive.
public final class RandomSchemas {
    private final RandomGenerator random;
    private final Dialect dialect;

    public RandomSchemas(RandomGenerator random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    /// A whole document.
    public String document(int depth) {
        String root = schema(depth);
        String definitions = "\"definitions\":{\"one\":" + definition() + ",\"two\":"
                + (random.nextInt(3) == 0 ? list() : definition()) + "}";
        return root.equals("{}")
                ? "{" + definitions + "}"
                : root.substring(0, root.length() - 1) + "," + definitions + "}";
    }

    /// Without references: one that leads to itself with nothing between means nothing.
    private String definition() {
        String made = schema(1);
        while (made.contains("$ref")) {
            made = schema(1);
        }
        return made;
    }

    private String list() {
        return "{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/definitions/two\"},\"a\":" + schema(0) + "}"
                + some(",\"required\":[\"a\"]") + "}";
    }

    public String schema(int depth) {
        int kind = random.nextInt(depth > 0 ? 20 : 7);
        return switch (kind) {
            case 0, 1 -> text();
            case 2, 3 -> number();
            case 4 -> "{\"type\":" + pick("\"boolean\"", "\"number\"", nullableText(), "\"array\"") + "}";
            case 5 -> "{\"enum\":[" + pick("\"a\",\"b\"", "\"a\",1", "1,2,3", "true,null", "{\"a\":1},\"b\"") + "]}";
            case 6 -> single(pick("\"a\"", "1", "2.0", "false", "[1]"));
            case 7, 8, 9, 10 -> object(depth);
            case 11, 12 -> array(depth);
            case 13 -> "{\"anyOf\":[" + branches(depth) + "]}";
            case 14, 15 -> "{\"oneOf\":[" + branches(depth) + "]}";
            case 16 -> "{\"allOf\":[" + branches(depth) + "]}";
            case 17 -> "{\"not\":" + schema(depth - 1) + "}";
            case 18 -> isFull() ? conditional(depth) : object(depth);
            default -> reference();
        };
    }

    private String reference() {
        return "{\"allOf\":[{\"$ref\":\"#/definitions/" + pick("one", "two") + "\"}]}";
    }

    private String branches(int depth) {
        List<String> all = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        for (int index = 0; index < count; index++) {
            all.add(schema(depth - 1));
        }
        return String.join(",", all);
    }

    private boolean isOpenApi() {
        return dialect == Dialect.OPENAPI_3_0;
    }

    /// Whether the dialect has `if`.
    private boolean isFull() {
        return !isOpenApi() && dialect.compareTo(Dialect.DRAFT_7) >= 0;
    }

    private String single(String value) {
        return dialect == Dialect.DRAFT_4 || isOpenApi() ? "{\"enum\":[" + value + "]}" : "{\"const\":" + value + "}";
    }

    private String nullableText() {
        return isOpenApi() ? "\"string\",\"nullable\":true" : "[\"string\",\"null\"]";
    }

    private String text() {
        return "{\"type\":\"string\"" + some(",\"minLength\":" + random.nextInt(3))
                + some(",\"maxLength\":" + (2 + random.nextInt(4)))
                + (random.nextInt(4) == 0 ? ",\"pattern\":\"" + pick("^a", "^[a-c]+$", "b$", "^[ab]{2}$") + "\"" : "")
                + "}";
    }

    private String number() {
        boolean flags = dialect == Dialect.DRAFT_4 || isOpenApi();
        String low = flags
                ? ",\"minimum\":" + random.nextInt(5) + some(",\"exclusiveMinimum\":true")
                : pick(",\"minimum\":", ",\"exclusiveMinimum\":") + random.nextInt(5);
        return "{\"type\":\"" + pick("integer", "number") + "\"" + some(low)
                + some(",\"maximum\":" + (4 + random.nextInt(5)))
                + (random.nextInt(3) == 0 ? ",\"multipleOf\":" + pick("2", "0.5", "3", "0.1") : "") + "}";
    }

    private String array(int depth) {
        String items = switch (random.nextInt(isOpenApi() ? 1 : 3)) {
            case 0 -> ",\"items\":" + schema(depth - 1);
            case 1 ->
                dialect == Dialect.DRAFT_2020_12
                        ? ",\"prefixItems\":[" + schema(depth - 1) + "]" + some(",\"items\":" + schema(depth - 1))
                        : ",\"items\":[" + schema(depth - 1) + "]"
                                + some(",\"additionalItems\":" + pick("false", schema(depth - 1)));
            default ->
                dialect == Dialect.DRAFT_4
                        ? ""
                        : ",\"contains\":" + schema(depth - 1) + some(",\"items\":" + schema(depth - 1));
        };
        return "{\"type\":\"array\"" + items + some(",\"minItems\":1") + some(",\"maxItems\":2")
                + (random.nextInt(3) == 0 ? ",\"uniqueItems\":true" : "") + "}";
    }

    private String object(int depth) {
        String more = isOpenApi() ? "" : keyed(depth);
        return "{\"type\":\"object\""
                + some(",\"required\":[\"" + pick("a", "b", "a\",\"b") + "\"]")
                + (random.nextInt(4) == 0 ? ",\"minProperties\":1" : "")
                + (random.nextInt(5) == 0 ? ",\"maxProperties\":2" : "")
                + ",\"properties\":{\"a\":" + schema(depth - 1)
                + some(",\"b\":" + schema(depth - 1))
                + some(",\"c\":" + schema(depth - 1)) + "}"
                + some(",\"additionalProperties\":" + pick("false", "{\"type\":\"string\"}", "true")) + more + "}";
    }

    private String keyed(int depth) {
        boolean old = dialect.isUpToDraft7();
        return switch (random.nextInt(8)) {
            case 0 -> old ? ",\"dependencies\":{\"a\":[\"b\"]}" : ",\"dependentRequired\":{\"a\":[\"b\"]}";
            case 1 -> (old ? ",\"dependencies\":{\"b\":" : ",\"dependentSchemas\":{\"b\":") + schema(depth - 1) + "}";
            case 2 -> ",\"patternProperties\":{\"" + pick("^a", "^x", "c$") + "\":" + schema(depth - 1) + "}";
            case 3 ->
                dialect == Dialect.DRAFT_4
                        ? ""
                        : ",\"propertyNames\":" + pick("{\"maxLength\":1}", "{\"enum\":[\"a\",\"b\"]}");
            case 4 -> old ? "" : ",\"unevaluatedProperties\":" + pick("false", "{\"type\":\"string\"}");
            default -> "";
        };
    }

    private String conditional(int depth) {
        return "{\"if\":" + schema(depth - 1) + ",\"then\":" + schema(depth - 1)
                + some(",\"else\":" + schema(depth - 1)) + "}";
    }

    /// The document with one word changed, so that most pairs are close.
    public String mutated(String document) {
        String[][] changes = {
            {"\"type\":\"string\"", "\"minLength\":1"},
            {"\"type\":\"integer\"", "\"type\":\"number\""},
            {"\"minLength\":1", "\"minLength\":2"},
            {"\"maximum\":5", "\"maximum\":6"},
            {"\"required\":[\"a\"]", "\"required\":[\"b\"]"},
            {"oneOf", "anyOf"},
            {"anyOf", "oneOf"},
            {"false", "true"},
            {"\"a\",\"b\"", "\"a\",\"b\",\"c\""},
            {"\"minItems\":1", "\"minItems\":2"},
            {"\"maxLength\":3", "\"maxLength\":4"},
            {"\"properties\":{\"a\"", "\"properties\":{\"d\""},
            {"\"multipleOf\":2", "\"multipleOf\":4"},
            {"\"not\"", "\"not\":{\"type\":\"null\"},\"title\""},
            {"^a", "^[ab]"}
        };
        int at = random.nextInt(changes.length);
        for (int turn = 0; turn < changes.length; turn++) {
            String[] change = changes[(at + turn) % changes.length];
            if (document.contains(change[0])) {
                boolean back = random.nextInt(4) == 0;
                return back ? document : document.replace(change[0], change[1]);
            }
        }
        return document;
    }

    private String some(String text) {
        return random.nextBoolean() ? text : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    @Override
    public String toString() {
        return dialect.name().toLowerCase(Locale.ROOT);
    }
}
