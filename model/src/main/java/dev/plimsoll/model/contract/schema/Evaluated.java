package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Dialect;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Pointer;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which members of a value a schema looks at, for `unevaluatedProperties` and `unevaluatedItems` (JSON Schema
/// 2020-12 core, section 11). Branches count where they accept the value.
final class Evaluated {
    private static final int DEEPEST = 100;
    private final Check check;
    private final Flattening flattening;
    private final JsonNode value;
    private final Set<String> names = new HashSet<>();
    private boolean uncertain;
    private int depth;

    private Evaluated(Check check, Flattening flattening, JsonNode value) {
        this.check = check;
        this.flattening = flattening;
        this.value = value;
    }

    /// The names, or indices as text, that a schema looks at beside its own `unevaluated…` keyword; null where that
    /// is not known.
    static @Nullable Set<String> names(Check check, Flattening flattening, Schema owner, JsonNode value) {
        Evaluated search = new Evaluated(check, flattening, value);
        search.own(owner);
        return search.uncertain ? null : search.names;
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null || schema.literal() != null) {
            return;
        }
        if (++depth > DEEPEST) {
            uncertain = true;
        } else {
            own(schema);
            if (schema.schema(value.isArray() ? "unevaluatedItems" : "unevaluatedProperties") != null) {
                all();
            }
        }
        depth--;
    }

    private void own(Schema schema) {
        if (value.isObject()) {
            properties(schema);
        } else {
            items(schema);
        }
        visit(schema.reference());
        visit(schema.dynamicReference());
        schema.schemas("allOf").forEach(this::visit);
        schema.schemas("anyOf").forEach(this::visitIfAccepted);
        schema.schemas("oneOf").forEach(this::visitIfAccepted);
        conditional(schema);
        schema.named("dependentSchemas").forEach((name, dependent) -> {
            if (value.has(name)) {
                visit(dependent);
            }
        });
    }

    private void conditional(Schema schema) {
        Schema condition = schema.schema("if");
        if (condition != null && accepts(condition)) {
            visit(condition);
            visit(schema.schema("then"));
        } else if (condition != null) {
            visit(schema.schema("else"));
        }
    }

    private void visitIfAccepted(Schema schema) {
        if (accepts(schema)) {
            visit(schema);
        }
    }

    private boolean accepts(Schema schema) {
        return accepts(schema, value);
    }

    private boolean accepts(Schema schema, JsonNode part) {
        Refusal refusal = check.refusal(flattening.of(schema), part, "");
        uncertain |= refusal != null && !refusal.certain();
        return refusal == null;
    }

    private void properties(Schema schema) {
        Map<String, Schema> declared = schema.properties();
        Set<String> patterns = schema.named("patternProperties").keySet();
        boolean rest = schema.schema("additionalProperties") != null;
        for (String name : value.propertyNames()) {
            if (rest
                    || declared.containsKey(name)
                    || patterns.stream().anyMatch(pattern -> Patterns.find(pattern, name))) {
                names.add(name);
            }
        }
    }

    private void items(Schema schema) {
        int prefix = schema.schemas("prefixItems").size();
        int end = schema.schema("items") != null ? value.size() : Math.min(prefix, value.size());
        for (int index = 0; index < end; index++) {
            names.add(Integer.toString(index));
        }
        Schema contained = schema.dialect() == Dialect.DRAFT_2019_09 ? null : schema.schema("contains");
        for (int index = end; contained != null && index < value.size(); index++) {
            if (accepts(contained, value.get(index))) {
                names.add(Integer.toString(index));
            }
        }
    }

    private void all() {
        if (value.isObject()) {
            names.addAll(value.propertyNames());
        } else {
            for (int index = 0; index < value.size(); index++) {
                names.add(Integer.toString(index));
            }
        }
    }

    /// The first member that is not looked at and that the schema for such members refuses; null where there is none.
    static @Nullable Refusal refusal(
            Check check, Flattening flattening, Flat.Opaque keyword, JsonNode value, String at) {
        Schema owner = keyword.owner();
        Schema rest = Objects.requireNonNull(owner.schema(keyword.keyword()));
        if (Boolean.TRUE.equals(rest.literal())) {
            return null;
        }
        Set<String> known = names(check, flattening, owner, value);
        if (known == null) {
            return Refusal.unknown(at, "'" + keyword.keyword() + "' rests on something that is not known");
        }
        Refusal doubt = null;
        Flat flat = flattening.of(rest);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!known.contains(member.getKey())) {
                    doubt = Check.worst(
                            doubt, check.refusal(flat, member.getValue(), at + Pointer.step(member.getKey())));
                }
            }
        } else {
            for (int index = 0; index < value.size(); index++) {
                if (!known.contains(Integer.toString(index))) {
                    doubt = Check.worst(doubt, check.refusal(flat, value.get(index), at + "/" + index));
                }
            }
        }
        return doubt;
    }
}
