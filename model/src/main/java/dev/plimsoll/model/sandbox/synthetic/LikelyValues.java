package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.contract.schema.Kind;
import dev.plimsoll.model.contract.schema.Realism;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values as names and formats let one expect them. For one thread.
final class LikelyValues implements Realism {
    private final LikelyTexts texts;
    private final Map<String, FieldName> names = new HashMap<>();

    LikelyValues(Vocabulary vocabulary) {
        this.texts = new LikelyTexts(vocabulary);
    }

    @Override
    public @Nullable JsonNode propose(Wanted wanted) {
        FieldName name = named(wanted.name());
        if (wanted.kind() == Kind.STRING) {
            String text = texts.of(name, named(wanted.owner()), wanted);
            return text == null ? null : JsonNodeFactory.instance.stringNode(text);
        }
        BigDecimal number = LikelyNumbers.of(name, wanted);
        return number == null ? null : node(number);
    }

    private FieldName named(String written) {
        return names.computeIfAbsent(written, FieldName::of);
    }

    private static JsonNode node(BigDecimal number) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18;
        return isWhole
                ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }
}
