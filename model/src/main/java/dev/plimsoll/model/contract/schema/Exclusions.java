package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What values must avoid beside being valid for a [Flat]: the negated constraints of one case of a refutation.
/// Whoever changes a copy owns it.
final class Exclusions {
    /// Values, by [Values#key].
    final Set<String> values = new LinkedHashSet<>();
    final Set<BigDecimal> steps = new LinkedHashSet<>();
    final Set<String> patterns = new LinkedHashSet<>();
    final Set<String> formats = new LinkedHashSet<>();
    /// Properties that are there, each with what its value must avoid.
    final Map<String, List<Flat>> properties = new LinkedHashMap<>();
    /// Items that are there, each with what it must avoid.
    final Map<Integer, List<Flat>> items = new LinkedHashMap<>();
    /// What every item must avoid.
    final List<Flat> everyItem = new ArrayList<>();

    Exclusions copy() {
        Exclusions copy = new Exclusions();
        copy.values.addAll(values);
        copy.steps.addAll(steps);
        copy.patterns.addAll(patterns);
        copy.formats.addAll(formats);
        properties.forEach((name, avoided) -> copy.properties.put(name, new ArrayList<>(avoided)));
        items.forEach((index, avoided) -> copy.items.put(index, new ArrayList<>(avoided)));
        copy.everyItem.addAll(everyItem);
        return copy;
    }

    void property(String name, List<Flat> avoided) {
        properties.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(avoided);
    }

    void item(int index, List<Flat> avoided) {
        items.computeIfAbsent(index, _ -> new ArrayList<>()).addAll(avoided);
    }

    /// One more than the highest index of an item that is there; 0 where there is none.
    int length() {
        return items.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
    }
}
