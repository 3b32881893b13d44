package dev.plimsoll.model.contract;

import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keywords of older drafts as 2020-12 writes them. Sources: the change logs of JSON Schema draft-06, draft-07,
/// 2019-09 and 2020-12.
final class Smoothing {
    /// Keywords by the draft that introduced them; earlier ones do not know them.
    private static final Map<String, Dialect> SINCE = Map.ofEntries(
            Map.entry("const", Dialect.DRAFT_6),
            Map.entry("contains", Dialect.DRAFT_6),
            Map.entry("propertyNames", Dialect.DRAFT_6),
            Map.entry("if", Dialect.DRAFT_7),
            Map.entry("then", Dialect.DRAFT_7),
            Map.entry("else", Dialect.DRAFT_7),
            Map.entry("minContains", Dialect.DRAFT_2019_09),
            Map.entry("maxContains", Dialect.DRAFT_2019_09),
            Map.entry("unevaluatedItems", Dialect.DRAFT_2019_09),
            Map.entry("unevaluatedProperties", Dialect.DRAFT_2019_09));

    /// The validation vocabulary of 2019-09 and 2020-12.
    private static final Set<String> VALIDATION = Set.of(
            "type",
            "const",
            "enum",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired");

    private Smoothing() {}

    static boolean hasDynamicReferences(Dialect dialect) {
        return dialect == Dialect.DRAFT_2019_09 || isLatest(dialect);
    }

    /// What the dialect calls a keyword.
    static String written(Dialect dialect, Node schema, String keyword) {
        if (isAsWritten(dialect)) {
            return keyword;
        }
        return switch (keyword) {
            case "prefixItems" -> "items";
            case "items" -> schema.get("items") instanceof ListNode ? "additionalItems" : "items";
            case "dependentRequired", "dependentSchemas" -> dialect.isUpToDraft7() ? "dependencies" : keyword;
            default -> keyword;
        };
    }

    /// The value of a keyword; null where it is absent or means nothing in the dialect.
    static @Nullable Node keyword(Schema schema, Node node, String keyword) {
        Dialect dialect = schema.dialect();
        if (keyword.equals("format") && !schema.assertsFormats()) {
            return null;
        }
        if (dialect == Dialect.SWAGGER_2_0 && keyword.equals("discriminator")) {
            return discriminator(node.get(keyword));
        }
        if (!schema.validates() && VALIDATION.contains(keyword)) {
            return null;
        }
        if (isAsWritten(dialect)) {
            return node.get(keyword);
        }
        Dialect since = SINCE.get(keyword);
        if (since != null && dialect.compareTo(since) < 0) {
            return null;
        }
        Node found = node.get(written(dialect, node, keyword));
        return switch (keyword) {
            case "prefixItems" -> found instanceof ListNode ? found : null;
            case "additionalItems", "dependencies" -> null;
            case "dependentRequired" -> dialect.isUpToDraft7() ? withLists(found) : found;
            case "dependentSchemas" -> dialect.isUpToDraft7() && withSchemas(found) == null ? null : found;
            default -> found;
        };
    }

    /// Swagger 2.0 writes only the property's name where OpenAPI 3 has an object.
    private static @Nullable Node discriminator(@Nullable Node written) {
        return written == null || written.text() == null
                ? written
                : new MapNode(written.mark(), List.of(new MapNode.Member("propertyName", written.mark(), written)));
    }

    /// Adds the names of all keywords that count.
    static void addNames(Schema schema, Node node, Set<String> names) {
        if (!(node instanceof MapNode map)) {
            return;
        }
        for (MapNode.Member member : map.members()) {
            for (String name : candidates(schema.dialect(), member.name())) {
                if (keyword(schema, node, name) != null) {
                    names.add(name);
                }
            }
        }
    }

    /// Whether a member of such a map is a schema; a list of names under `dependencies` is none.
    static boolean isNamed(String keyword, Node value) {
        return !keyword.equals("dependentSchemas") || !(value instanceof ListNode);
    }

    private static List<String> candidates(Dialect dialect, String written) {
        if (isAsWritten(dialect)) {
            return List.of(written);
        }
        return switch (written) {
            case "items" -> List.of("prefixItems", "items");
            case "additionalItems" -> List.of("items");
            case "prefixItems" -> List.of();
            case "dependencies" -> List.of("dependentRequired", "dependentSchemas");
            case "dependentRequired", "dependentSchemas" -> dialect.isUpToDraft7() ? List.of() : List.of(written);
            default -> List.of(written);
        };
    }

    private static @Nullable Node withLists(@Nullable Node dependencies) {
        if (!(dependencies instanceof MapNode map)) {
            return null;
        }
        List<MapNode.Member> lists = map.members().stream()
                .filter(member -> member.value() instanceof ListNode)
                .toList();
        return lists.isEmpty() ? null : new MapNode(map.mark(), lists);
    }

    private static @Nullable Node withSchemas(@Nullable Node dependencies) {
        boolean some = dependencies instanceof MapNode map
                && map.members().stream().anyMatch(member -> !(member.value() instanceof ListNode));
        return some ? dependencies : null;
    }

    private static boolean isAsWritten(Dialect dialect) {
        return !dialect.isJsonSchema() || dialect == Dialect.DRAFT_2020_12;
    }

    private static boolean isLatest(Dialect dialect) {
        return dialect == Dialect.DRAFT_2020_12 || dialect == Dialect.OPENAPI_3_1;
    }
}
