package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes [Flat]s and remembers them, so that the same schemas give the same object. For one thread.
final class Flattening {
    private static final Set<String> OPAQUE = Set.of(
            "if",
            "contains",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties");

    private static final int LONGEST_CHAIN = 64;
    private final Flow flow;
    private final boolean asWritten;
    private final Effort effort;
    private final Texts texts;
    private final Map<List<Schema>, Flat> known = new HashMap<>();
    private final Map<Choice, Flat> chosen = new HashMap<>();

    private final Map<Object, Flat> nullFree = new HashMap<>();

    private record Choice(Flat flat, Union union, Schema branch) {}

    /// Senders are read closed.
    Flattening(Flow flow, Effort effort) {
        this(flow, false, effort);
    }

    private Flattening(Flow flow, boolean asWritten, Effort effort) {
        this.flow = flow;
        this.effort = effort;
        this.texts = new Texts(effort);
        this.asWritten = asWritten;
    }

    /// Senders are read as written.
    static Flattening asWritten(Flow flow, Effort effort) {
        return new Flattening(flow, true, effort);
    }

    /// What the work on these schemas may cost.
    Effort effort() {
        return effort;
    }

    /// What is known about the patterns of texts.
    Texts texts() {
        return texts;
    }

    Flow flow() {
        return flow;
    }

    Flat of(Schema schema) {
        return of(List.of(schema));
    }

    Flat of(List<Schema> schemas) {
        Flat flat = known.get(schemas);
        if (flat == null) {
            List<Schema> targets =
                    schemas.stream().map(Flattening::target).distinct().toList();
            flat = targets.equals(schemas) ? merged(schemas) : of(targets);
            known.put(schemas, flat);
        }
        return flat;
    }

    private Flat merged(List<Schema> schemas) {
        Flat flat = new Flat();
        flat.asWritten = asWritten;
        for (Schema schema : schemas) {
            add(flat, schema);
        }
        return flat;
    }

    /// Where a schema leads that is nothing but a reference, so that all ways to one schema give one object.
    private static Schema target(Schema schema) {
        Schema here = schema;
        for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
            boolean only = here.referenceText() != null
                    && here.keywords().stream().allMatch(keyword -> keyword.equals("$ref"));
            Schema next = only && !here.nullable() ? here.reference() : null;
            if (next == null) {
                return here;
            }
            here = next;
        }
        return schema;
    }

    /// The conjunction with one of its unions decided for one branch.
    Flat choose(Flat flat, Union union, Schema branch) {
        return chosen.computeIfAbsent(
                new Choice(flat, union, branch),
                choice -> flat.narrowed(copy -> {
                    effort.spend(4);
                    copy.ownUnions().remove(choice.union());
                    add(copy, choice.branch());
                    hint(copy, choice.union(), choice.branch());
                }));
    }

    /// The conjunction without `null`.
    Flat withoutNull(Flat flat) {
        return nullFree.computeIfAbsent(
                flat,
                _ -> flat.narrowed(copy -> {
                    copy.kinds.remove(Kind.NULL);
                    if (copy.values != null) {
                        copy.values = new LinkedHashMap<>(copy.values);
                        copy.values.remove("null");
                    }
                }));
    }

    /// The conjunction without the branches of a union that are nothing but `null`.
    Flat withoutNull(Flat flat, Union union, List<Schema> others) {
        return nullFree.computeIfAbsent(
                new Choice(flat, union, others.getFirst()),
                _ -> flat.narrowed(copy -> {
                    int at = copy.unions.indexOf(union);
                    copy.ownUnions().remove(at);
                    copy.kinds.remove(Kind.NULL);
                    if (others.size() == 1) {
                        add(copy, others.getFirst());
                    } else {
                        copy.ownUnions().add(at, new Union(union.keyword(), others, union.owner()));
                    }
                }));
    }

    /// A discriminator says which value of which property stands for a branch.
    private static void hint(Flat flat, Union union, Schema branch) {
        Node discriminator = union.owner().keyword("discriminator");
        Node name = discriminator == null ? null : discriminator.get("propertyName");
        String reference = branch.referenceText();
        if (discriminator == null || name == null || name.text() == null || reference == null) {
            return;
        }
        String schema = TargetName.of(reference);
        String value = schema;
        if (discriminator.get("mapping") instanceof dev.plimsoll.model.contract.document.MapNode mapping) {
            for (var member : mapping.members()) {
                String target = member.value().text();
                if (target != null && schema.equals(TargetName.of(target))) {
                    value = member.name();
                    break;
                }
            }
        }
        flat.ownHints().put(name.text(), JsonNodeFactory.instance.stringNode(value));
    }

    void add(Flat flat, Schema schema) {
        if (flat.parts.contains(schema)) {
            return;
        }
        flat.ownParts().add(schema);
        effort.spend(1);
        if (schema.literal() != null) {
            if (Boolean.FALSE.equals(schema.literal())) {
                flat.kinds.clear();
                flat.ownOwners().putIfAbsent("false", schema);
            }
            return;
        }
        if (schema.nullable() && isComposed(schema)) {
            flat.ownUnions().add(new Union("anyOf", List.of(schema.onlyNull(), schema.withoutNull()), schema));
            return;
        }
        addReference(flat, schema);
        addScalars(flat, schema);
        addContainers(flat, schema);
        addCompositions(flat, schema);
    }

    private static boolean isComposed(Schema schema) {
        return schema.keyword("allOf") != null
                || schema.keyword("anyOf") != null
                || schema.keyword("oneOf") != null
                || schema.keyword("not") != null;
    }

    private void addReference(Flat flat, Schema schema) {
        if (schema.referenceText() != null) {
            addReference(flat, schema, "$ref", schema.reference());
        }
        if (schema.dynamicReferenceText() != null) {
            addReference(flat, schema, "$dynamicRef", schema.dynamicReference());
        }
    }

    private void addReference(Flat flat, Schema schema, String keyword, @Nullable Schema target) {
        if (target == null) {
            flat.ownOpaque().add(new Flat.Opaque(keyword, schema));
        } else {
            add(flat, target);
        }
    }

    private void addScalars(Flat flat, Schema schema) {
        Set<String> types = schema.types();
        for (String keyword : schema.keywords()) {
            if (!flat.owners.containsKey(keyword)) {
                flat.ownOwners().put(keyword, schema);
            }
        }
        if (!types.isEmpty()) {
            flat.keepKinds(Kind.of(types));
            flat.whole |= types.contains("integer") && !types.contains("number");
        }
        addValues(flat, schema);
        addBounds(flat, schema);
        flat.minLength = Math.max(flat.minLength, size(schema, "minLength", 0));
        flat.maxLength = Math.min(flat.maxLength, size(schema, "maxLength", Flat.UNBOUNDED));
        flat.minItems = Math.max(flat.minItems, size(schema, "minItems", 0));
        flat.maxItems = Math.min(flat.maxItems, size(schema, "maxItems", Flat.UNBOUNDED));
        flat.minProperties = Math.max(flat.minProperties, size(schema, "minProperties", 0));
        flat.maxProperties = Math.min(flat.maxProperties, size(schema, "maxProperties", Flat.UNBOUNDED));
        flat.unique |= schema.isTrue("uniqueItems");
        String pattern = schema.text("pattern");
        if (pattern != null) {
            flat.ownPatterns().add(pattern);
        }
        String format = schema.text("format");
        if (format != null) {
            flat.ownFormats().add(format);
        }
    }

    private static void addValues(Flat flat, Schema schema) {
        Node written = schema.keyword("enum");
        if (written != null) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            written.items().forEach(item -> values.put(Values.key(item.toJson()), item.toJson()));
            if (schema.nullable()) {
                values.put("null", JsonNodeFactory.instance.nullNode());
            }
            flat.keepValues(values);
        }
        JsonNode single = schema.json("const");
        if (single != null) {
            flat.keepValues(Map.of(Values.key(single), single));
        }
    }

    private static void addBounds(Flat flat, Schema schema) {
        BigDecimal min = number(schema, "minimum");
        BigDecimal max = number(schema, "maximum");
        if (min != null) {
            flat.atLeast(min, schema.isTrue("exclusiveMinimum"));
        }
        if (max != null) {
            flat.atMost(max, schema.isTrue("exclusiveMaximum"));
        }
        BigDecimal above = number(schema, "exclusiveMinimum");
        BigDecimal below = number(schema, "exclusiveMaximum");
        if (above != null) {
            flat.atLeast(above, true);
        }
        if (below != null) {
            flat.atMost(below, true);
        }
        BigDecimal step = number(schema, "multipleOf");
        if (step != null && step.signum() > 0) {
            flat.ownSteps().add(step.stripTrailingZeros());
        }
    }

    private void addContainers(Flat flat, Schema schema) {
        if (schema.keyword("properties") != null
                || schema.keyword("patternProperties") != null
                || schema.keyword("additionalProperties") != null) {
            flat.ownObjects().add(schema);
        }
        if (schema.keyword("items") != null || schema.keyword("prefixItems") != null) {
            flat.ownArrays().add(schema);
        }
        Map<String, Schema> properties = schema.properties();
        for (String name : schema.strings("required")) {
            Schema property = properties.get(name);
            if (property == null || !property.isTrue(flow.excludingKeyword())) {
                flat.ownRequired().add(name);
            }
        }
    }

    private void addCompositions(Flat flat, Schema schema) {
        schema.schemas("allOf").forEach(part -> add(flat, part));
        for (String keyword : List.of("anyOf", "oneOf")) {
            List<Schema> branches = schema.schemas(keyword);
            if (branches.size() == 1) {
                add(flat, branches.getFirst());
            } else if (!branches.isEmpty()) {
                flat.ownUnions().add(new Union(keyword, branches, schema));
            }
        }
        Schema not = schema.schema("not");
        if (not != null) {
            flat.ownNots().add(not);
        }
        for (String keyword : schema.keywords()) {
            if (OPAQUE.contains(keyword)) {
                flat.ownOpaque().add(new Flat.Opaque(keyword, schema));
            }
        }
        if (schema.named("patternProperties").keySet().stream()
                .anyMatch(pattern -> Patterns.compiled(pattern) == null)) {
            flat.ownOpaque().add(new Flat.Opaque("patternProperties", schema));
        }
    }

    private static int size(Schema schema, String keyword, int absent) {
        BigDecimal written = number(schema, keyword);
        if (written == null || written.signum() < 0) {
            return absent;
        }
        return written.compareTo(BigDecimal.valueOf(Flat.UNBOUNDED)) >= 0 ? Flat.UNBOUNDED : written.intValue();
    }

    private static @Nullable BigDecimal number(Schema schema, String keyword) {
        Node written = schema.keyword(keyword);
        return written instanceof ScalarNode scalar && scalar.toJson().isNumber()
                ? scalar.toJson().decimalValue()
                : null;
    }
}
