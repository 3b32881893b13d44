package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `propertyNames` says of names, where that is a list of names, patterns and lengths: a name that it refuses is
/// that of a property that no object has.
final class NameRule {
    private static final int DEEPEST = 8;
    /// Keywords that say nothing of names, for names are texts and `format` may only describe.
    private static final Set<String> SILENT =
            Set.of("title", "description", "$comment", "default", "example", "examples", "deprecated");

    private final Schema schema;
    private final Set<String> patterns = new LinkedHashSet<>();
    private @Nullable Set<String> names;

    private NameRule(Schema schema) {
        this.schema = schema;
    }

    /// The rule of a `propertyNames`; null for one that says more than lists, patterns and lengths say.
    static @Nullable NameRule of(@Nullable Schema propertyNames) {
        if (propertyNames == null) {
            return null;
        }
        NameRule rule = new NameRule(propertyNames);
        return rule.read(propertyNames, 0) ? rule : null;
    }

    /// The rule that a keyword states; null for every other keyword, and for a rule that is not simple.
    static @Nullable NameRule of(Flat.Opaque opaque) {
        return opaque.keyword().equals("propertyNames") ? of(opaque.owner().schema("propertyNames")) : null;
    }

    /// The only names that are allowed, as far as they are listed; null where others are as well.
    @Nullable
    Set<String> names() {
        return names;
    }

    /// What allowed names match; a length is written as a pattern.
    Set<String> patterns() {
        return patterns;
    }

    boolean accepts(String name) {
        return (names == null || names.contains(name))
                && patterns.stream().allMatch(pattern -> Patterns.find(pattern, name));
    }

    /// What the value of a refused property must satisfy: nothing does.
    Schema refusal() {
        return schema.nothing();
    }

    private boolean read(Schema from, int depth) {
        if (from.literal() != null) {
            if (Boolean.FALSE.equals(from.literal())) {
                keep(Set.of());
            }
            return true;
        }
        return depth < DEEPEST
                && from.keywords().stream().allMatch(keyword -> read(from, keyword, depth))
                && isRead(from);
    }

    /// Keywords that the loop over all of them does not see: a reference may stand alone.
    private static boolean isRead(Schema from) {
        return from.dynamicReferenceText() == null
                && (from.referenceText() == null || from.keywords().contains("$ref"));
    }

    private boolean read(Schema from, String keyword, int depth) {
        return switch (keyword) {
            case "enum" -> keep(texts(from.keyword("enum")));
            case "const" -> {
                Node value = from.keyword("const");
                yield keep(value == null || value.text() == null ? Set.of() : Set.of(value.text()));
            }
            case "type" -> from.types().contains("string") || keep(Set.of());
            case "pattern" -> pattern(from.text("pattern"));
            case "minLength" -> pattern(bound(from, keyword, "^[\\s\\S]{%s,}$"));
            case "maxLength" -> pattern(bound(from, keyword, "^[\\s\\S]{0,%s}$"));
            case "$ref" -> {
                Schema target = from.reference();
                yield target != null && read(target, depth + 1);
            }
            case "allOf" -> from.schemas("allOf").stream().allMatch(part -> read(part, depth + 1));
            default -> SILENT.contains(keyword) || keyword.startsWith("x-");
        };
    }

    private boolean keep(Set<String> kept) {
        Set<String> both = new LinkedHashSet<>(kept);
        if (names != null) {
            both.retainAll(names);
        }
        names = both;
        return true;
    }

    private boolean pattern(@Nullable String pattern) {
        return pattern != null
                && Patterns.compiled(pattern) != null
                && (patterns.contains(pattern) || patterns.add(pattern));
    }

    private static @Nullable String bound(Schema from, String keyword, String pattern) {
        var length = from.json(keyword);
        return length != null && length.isIntegralNumber() && length.canConvertToInt() && length.intValue() >= 0
                ? pattern.formatted(length.intValue())
                : null;
    }

    private static Set<String> texts(@Nullable Node list) {
        Set<String> texts = new LinkedHashSet<>();
        if (list != null) {
            list.items().stream().map(Node::text).forEach(text -> {
                if (text != null) {
                    texts.add(text);
                }
            });
        }
        return texts;
    }
}
