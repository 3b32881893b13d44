package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The keywords of each schema language and the values that they may have. Sources: the specifications of OpenAPI 2.0
/// to 3.2 (Schema Object), AsyncAPI (Schema Object) and of JSON Schema draft-04 to 2020-12 (Core, Validation).
final class Vocabulary {
    /// What a keyword's value may be.
    enum Form {
        ANY(_ -> true),
        TEXT(node -> node.text() != null),
        FLAG(node -> json(node).isBoolean()),
        NUMBER(node -> json(node).isNumber()),
        STEP(node -> json(node).isNumber() && json(node).decimalValue().signum() > 0),
        COUNT(node -> json(node).isNumber()
                && json(node).decimalValue().signum() >= 0
                && json(node).decimalValue().stripTrailingZeros().scale() <= 0),
        NAMES(node -> node instanceof ListNode && node.items().stream().allMatch(item -> item.text() != null)),
        LIST(ListNode.class::isInstance),
        TYPE(node -> node.text() != null ? isType(node) : node instanceof ListNode && areTypes(node.items())),
        ONE_TYPE(node -> node.text() != null && isType(node)),
        ONE_TYPE_OR_FILE(node -> "file".equals(node.text()) || ONE_TYPE.allows.test(node)),
        SCHEMA(Form::isSchema),
        SCHEMAS(node -> node instanceof ListNode && node.items().stream().allMatch(Form::isSchema)),
        SCHEMA_OR_SCHEMAS(node -> isSchema(node) || SCHEMAS.allows.test(node)),
        NAMED_SCHEMAS(node ->
                node instanceof MapNode map && map.members().stream().allMatch(member -> isSchema(member.value()))),
        DEPENDENCIES(MapNode.class::isInstance);

        private static final Set<String> TYPES =
                Set.of("null", "boolean", "object", "array", "number", "string", "integer");

        private final Predicate<Node> allows;

        Form(Predicate<Node> allows) {
            this.allows = allows;
        }

        boolean allows(Node value) {
            return allows.test(value);
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
            return TYPES.contains(String.valueOf(node.text()));
        }

        private static boolean areTypes(List<Node> nodes) {
            return nodes.stream().allMatch(Form::isType);
        }
    }

    private static final Map<Dialect, Vocabulary> ALL = all();

    private final Map<String, Form> forms;

    private Vocabulary(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    static Vocabulary of(Dialect dialect) {
        return ALL.getOrDefault(dialect, new Vocabulary(Map.of()));
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
