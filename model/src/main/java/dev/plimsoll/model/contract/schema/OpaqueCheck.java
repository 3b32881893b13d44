package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Checks values against the keywords that inclusion has no structural rule for.
final class OpaqueCheck {
    private final Check check;
    private final Flattening flattening;

    OpaqueCheck(Check check, Flattening flattening) {
        this.check = check;
        this.flattening = flattening;
    }

    @Nullable
    Refusal refusal(Flat.Opaque keyword, JsonNode value, String at) {
        Schema owner = keyword.owner();
        return switch (keyword.keyword()) {
            case "if" -> conditional(owner, value, at);
            case "contains" -> value.isArray() ? contains(owner, value, at) : null;
            case "propertyNames" -> value.isObject() ? names(owner, value, at) : null;
            case "dependentRequired" -> value.isObject() ? dependentRequired(owner, value, at) : null;
            case "dependentSchemas" -> value.isObject() ? dependentSchemas(owner, value, at) : null;
            case "unevaluatedItems" ->
                value.isArray() ? Evaluated.refusal(check, flattening, keyword, value, at) : null;
            case "unevaluatedProperties" ->
                value.isObject() ? Evaluated.refusal(check, flattening, keyword, value, at) : null;
            case "patternProperties" ->
                value.isObject() && !value.isEmpty()
                        ? Refusal.unknown(at, "a pattern of property names is not understood")
                        : null;
            default -> Refusal.unknown(at, "'" + keyword.keyword() + "' is not understood");
        };
    }

    private @Nullable Refusal of(@Nullable Schema schema, JsonNode value, String at) {
        return schema == null ? null : check.refusal(flattening.of(schema), value, at);
    }

    private @Nullable Refusal conditional(Schema owner, JsonNode value, String at) {
        Refusal condition = of(owner.schema("if"), value, at);
        Refusal then = of(owner.schema("then"), value, at);
        Refusal otherwise = of(owner.schema("else"), value, at);
        if (condition == null) {
            return then;
        }
        return condition.certain() ? otherwise : then == null && otherwise == null ? null : condition;
    }

    private @Nullable Refusal contains(Schema owner, JsonNode value, String at) {
        int found = 0;
        for (JsonNode item : value) {
            Refusal inner = of(owner.schema("contains"), item, at);
            if (inner != null && !inner.certain()) {
                return inner;
            }
            found += inner == null ? 1 : 0;
        }
        boolean few = BigDecimal.valueOf(found).compareTo(number(owner, "minContains", BigDecimal.ONE)) < 0;
        boolean many = found
                > number(owner, "maxContains", BigDecimal.valueOf(Integer.MAX_VALUE))
                        .doubleValue();
        return few || many ? Refusal.certain(at, found + " items fit 'contains'") : null;
    }

    private static BigDecimal number(Schema owner, String keyword, BigDecimal absent) {
        JsonNode written = owner.json(keyword);
        return written != null && written.isNumber() ? written.decimalValue() : absent;
    }

    private @Nullable Refusal names(Schema owner, JsonNode value, String at) {
        Refusal doubt = null;
        for (String name : value.propertyNames()) {
            doubt = Check.worst(
                    doubt, of(owner.schema("propertyNames"), JsonNodeFactory.instance.stringNode(name), at));
        }
        return doubt;
    }

    private static @Nullable Refusal dependentRequired(Schema owner, JsonNode value, String at) {
        if (!(owner.keyword("dependentRequired") instanceof MapNode map)) {
            return null;
        }
        for (MapNode.Member member : map.members()) {
            for (var name : member.value().items()) {
                if (value.has(member.name()) && name.text() != null && !value.has(name.text())) {
                    return Refusal.certain(
                            at, "the property '" + name.text() + "' is required beside '" + member.name() + "'");
                }
            }
        }
        return null;
    }

    private @Nullable Refusal dependentSchemas(Schema owner, JsonNode value, String at) {
        Refusal doubt = null;
        for (Map.Entry<String, Schema> entry : owner.named("dependentSchemas").entrySet()) {
            if (value.has(entry.getKey())) {
                doubt = Check.worst(doubt, of(entry.getValue(), value, at));
            }
        }
        return doubt;
    }
}
