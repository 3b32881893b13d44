package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.regex.TextSearch;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a schema demands at one place of a value, references followed, `allOf` merged and the branches chosen that the
/// value follows. For one thread.
public final class Shape {
    /// Stands for no upper bound.
    public static final int UNBOUNDED = Flat.UNBOUNDED;

    private final Flat flat;
    private final Texts texts;

    Shape(Flat flat, Texts texts) {
        this.flat = flat;
        this.texts = texts;
    }

    public Set<Kind> kinds() {
        return Collections.unmodifiableSet(flat.kinds);
    }

    /// Whether numbers must be integers.
    public boolean whole() {
        return flat.whole;
    }

    /// The only values that are allowed; empty where others are as well.
    public Collection<JsonNode> values() {
        return flat.values == null ? List.of() : flat.values.values();
    }

    public @Nullable BigDecimal min() {
        return flat.min;
    }

    public boolean minExclusive() {
        return flat.minExclusive;
    }

    public @Nullable BigDecimal max() {
        return flat.max;
    }

    public boolean maxExclusive() {
        return flat.maxExclusive;
    }

    /// What numbers must be multiples of.
    public Set<BigDecimal> steps() {
        return Collections.unmodifiableSet(flat.steps);
    }

    public int minLength() {
        return flat.minLength;
    }

    public int maxLength() {
        return flat.maxLength;
    }

    public Set<String> patterns() {
        return Collections.unmodifiableSet(flat.patterns);
    }

    public Set<String> formats() {
        return Collections.unmodifiableSet(flat.formats);
    }

    public int minItems() {
        return flat.minItems;
    }

    public int maxItems() {
        return flat.maxItems;
    }

    /// Whether items must differ.
    public boolean unique() {
        return flat.unique;
    }

    public Set<String> required() {
        return Collections.unmodifiableSet(flat.required);
    }

    /// The names of the properties that are declared.
    public Set<String> declared() {
        return Collections.unmodifiableSet(flat.declared());
    }

    /// The schemas of the property of that name; empty where anything goes.
    public List<Schema> property(String name) {
        return flat.property(name);
    }

    /// The schemas of the item at an index; empty where anything goes.
    public List<Schema> item(int index) {
        return flat.item(index);
    }

    /// A text of that many characters that fits the patterns; null where none was found.
    public @Nullable String text(int length) {
        if (flat.patterns.isEmpty()) {
            return "x".repeat(length);
        }
        return texts.find(flat.patterns, Set.of(), length, length) instanceof TextSearch.Found(var found)
                ? found
                : null;
    }
}
