package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The keywords of each schema language and the values that they may have. Sources: the specifications of OpenAPI 2.0
/// to 3.2 (Schema Object), AsyncAPI (Schema Object) and of JSON Schema draft-04 to 2020-12 (Core, Validation).
final class Vocabulary {
    /// What a keyword's value may be.
    enum Form {
        ANY,
        TEXT,
        FLAG,
        NUMBER,
        STEP,
        COUNT,
        NAMES,
        LIST,
        TYPE,
        ONE_TYPE,
        ONE_TYPE_OR_FILE,
        SCHEMA,
        SCHEMAS,
        SCHEMA_OR_SCHEMAS,
        NAMED_SCHEMAS,
        DEPENDENCIES;

        private static final Set<String> TYPES =
                Set.of("null", "boolean", "object", "array", "number", "string", "integer");

        boolean allows(Node value) {
            return switch (this) {
                case ANY -> true;
                case TEXT -> value.text() != null;
                case FLAG -> json(value).isBoolean();
                case NUMBER -> json(value).isNumber();
                case STEP ->
                    json(value).isNumber() && json(value).decimalValue().signum() > 0;
                case COUNT -> isCount(json(value));
                case NAMES ->
                    value instanceof ListNode && value.items().stream().allMatch(item -> item.text() != null);
                case LIST -> value instanceof ListNode;
                case TYPE ->
                    isType(value)
                            || (value instanceof ListNode
                                    && value.items().stream().allMatch(Form::isType));
                case ONE_TYPE -> isType(value);
                case ONE_TYPE_OR_FILE -> isType(value) || "file".equals(value.text());
                case SCHEMA -> isSchema(value);
                case SCHEMAS ->
                    value instanceof ListNode && value.items().stream().allMatch(Form::isSchema);
                case SCHEMA_OR_SCHEMAS -> isSchema(value) || SCHEMAS.allows(value);
                case NAMED_SCHEMAS ->
                    value instanceof MapNode map && map.members().stream().allMatch(member -> isSchema(member.value()));
                case DEPENDENCIES -> value instanceof MapNode;
            };
        }

        private static boolean isCount(JsonNode json) {
            return json.isNumber()
                    && json.decimalValue().signum() >= 0
                    && json.decimalValue().stripTrailingZeros().scale() <= 0;
        }

        /// The schemas that stand directly in such a value.
        List<Node> schemas(Node value) {
            return switch (this) {
                case SCHEMA, SCHEMAS, SCHEMA_OR_SCHEMAS -> value instanceof ListNode ? value.items() : List.of(value);
                case NAMED_SCHEMAS, DEPENDENCIES ->
                    value instanceof MapNode map
                            ? map.members().stream().map(MapNode.Member::value).toList()
                            : List.of();
                default -> List.of();
            };
        }

        private static JsonNode json(Node node) {
            return node instanceof ScalarNode scalar ? scalar.toJson() : MissingNode.getInstance();
        }

        private static boolean isSchema(Node node) {
            return node instanceof MapNode || json(node).isBoolean();
        }

        private static boolean isType(Node node) {
            String text = node.text();
            return text != null && TYPES.contains(text);
        }
    }

    private static final Map<Dialect, Vocabulary> ALL = all();

    private final Map<String, Form> forms;

    private Vocabulary(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    static Vocabulary of(Dialect dialect) {
        return Objects.requireNonNull(ALL.get(dialect), () -> "no keywords of " + dialect);
    }

    /// What the value of a keyword may be; null where the language does not have it.
    @Nullable
    Form form(String keyword) {
        return forms.get(keyword);
    }

    private static Map<Dialect, Vocabulary> all() {
        Map<String, Form> forms = new HashMap<>();
        put(forms, Form.TYPE, "type");
        put(forms, Form.TEXT, "format pattern $ref title description");
        put(forms, Form.COUNT, "minLength maxLength minItems maxItems minProperties maxProperties");
        put(forms, Form.NUMBER, "minimum maximum");
        put(forms, Form.FLAG, "exclusiveMinimum exclusiveMaximum uniqueItems");
        put(forms, Form.STEP, "multipleOf");
        put(forms, Form.NAMES, "required");
        put(forms, Form.LIST, "enum");
        put(forms, Form.SCHEMA, "items additionalProperties");
        put(forms, Form.NAMED_SCHEMAS, "properties");
        put(forms, Form.SCHEMAS, "allOf");
        put(forms, Form.ANY, "default");
        Map<Dialect, Vocabulary> all = new HashMap<>();
        openApi(all, forms);
        jsonSchema(all, forms);
        return all;
    }

    private static void openApi(Map<Dialect, Vocabulary> all, Map<String, Form> common) {
        Map<String, Form> forms = new HashMap<>(common);
        put(forms, Form.FLAG, "readOnly");
        put(forms, Form.ONE_TYPE_OR_FILE, "type");
        put(forms, Form.ANY, "discriminator xml externalDocs example");
        all.put(Dialect.SWAGGER_2_0, new Vocabulary(forms));
        put(forms, Form.ONE_TYPE, "type");
        put(forms, Form.FLAG, "nullable writeOnly deprecated");
        put(forms, Form.SCHEMAS, "anyOf oneOf");
        put(forms, Form.SCHEMA, "not");
        all.put(Dialect.OPENAPI_3_0, new Vocabulary(forms));
    }

    private static void jsonSchema(Map<Dialect, Vocabulary> all, Map<String, Form> common) {
        Map<String, Form> forms = new HashMap<>(common);
        put(forms, Form.TEXT, "id $schema");
        put(forms, Form.SCHEMAS, "anyOf oneOf");
        put(forms, Form.SCHEMA, "not additionalItems");
        put(forms, Form.SCHEMA_OR_SCHEMAS, "items");
        put(forms, Form.NAMED_SCHEMAS, "definitions patternProperties");
        put(forms, Form.DEPENDENCIES, "dependencies");
        all.put(Dialect.DRAFT_4, new Vocabulary(forms));
        forms.remove("id");
        put(forms, Form.TEXT, "$id");
        put(forms, Form.NUMBER, "exclusiveMinimum exclusiveMaximum");
        put(forms, Form.SCHEMA, "contains propertyNames");
        put(forms, Form.ANY, "const examples");
        all.put(Dialect.DRAFT_6, new Vocabulary(forms));
        put(forms, Form.SCHEMA, "if then else");
        put(forms, Form.FLAG, "readOnly writeOnly");
        put(forms, Form.TEXT, "$comment contentEncoding contentMediaType");
        all.put(Dialect.DRAFT_7, new Vocabulary(forms));
        forms.remove("dependencies");
        put(forms, Form.NAMED_SCHEMAS, "$defs dependentSchemas");
        put(forms, Form.ANY, "dependentRequired $anchor $recursiveRef $recursiveAnchor $vocabulary");
        put(forms, Form.COUNT, "minContains maxContains");
        put(forms, Form.SCHEMA, "unevaluatedItems unevaluatedProperties contentSchema");
        put(forms, Form.FLAG, "deprecated");
        all.put(Dialect.DRAFT_2019_09, new Vocabulary(forms));
        Set.of("additionalItems", "$recursiveRef", "$recursiveAnchor").forEach(forms::remove);
        put(forms, Form.SCHEMA, "items");
        put(forms, Form.SCHEMAS, "prefixItems");
        put(forms, Form.ANY, "$dynamicRef $dynamicAnchor");
        all.put(Dialect.DRAFT_2020_12, new Vocabulary(forms));
        put(forms, Form.ANY, "discriminator xml externalDocs example");
        all.put(Dialect.OPENAPI_3_1, new Vocabulary(forms));
    }

    private static void put(Map<String, Form> forms, Form form, String keywords) {
        List.of(keywords.split(" ")).forEach(keyword -> forms.put(keyword, form));
    }
}
