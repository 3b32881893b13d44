package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The collections of a [Flat]. Copies share each of them until one of them changes it: a proof makes thousands of
/// copies that differ in one constraint. Who changes one asks for it by `own`; the fields are for reading.
abstract class Lists {
    Set<BigDecimal> steps = Collections.emptySet();
    Set<String> patterns = Collections.emptySet();
    Set<String> formats = Collections.emptySet();
    Set<String> required = Collections.emptySet();
    /// Schemas with `properties`, `patternProperties` or `additionalProperties`.
    List<Schema> objects = Collections.emptyList();
    /// Schemas with `items` or `prefixItems`.
    List<Schema> arrays = Collections.emptyList();
    List<Union> unions = Collections.emptyList();
    List<Schema> nots = Collections.emptyList();
    /// Keywords that no structural rule covers: keyword and the schema that holds it.
    List<Flat.Opaque> opaque = Collections.emptyList();
    /// The first schema that says a keyword.
    Map<String, Schema> owners = Collections.emptyMap();
    /// Every schema that went in.
    Set<Schema> parts = Collections.emptySet();
    /// Properties that a sample must have, with their values.
    Map<String, JsonNode> forced = Collections.emptyMap();
    /// Values that a sample had better have.
    Map<String, JsonNode> hints = Collections.emptyMap();
    /// Properties that a sample must not have.
    Set<String> absent = Collections.emptySet();

    /// One bit for each collection that nobody else holds.
    private int owned;

    /// Takes the collections of another.
    final void share(Lists other) {
        steps = other.steps;
        patterns = other.patterns;
        formats = other.formats;
        required = other.required;
        objects = other.objects;
        arrays = other.arrays;
        unions = other.unions;
        nots = other.nots;
        opaque = other.opaque;
        owners = other.owners;
        parts = other.parts;
        forced = other.forced;
        hints = other.hints;
        absent = other.absent;
        owned = 0;
        other.owned = 0;
    }

    private boolean isOwn(int bit) {
        boolean own = (owned & bit) != 0;
        owned |= bit;
        return own;
    }

    final Set<BigDecimal> ownSteps() {
        steps = isOwn(1 << 0) ? steps : new LinkedHashSet<>(steps);
        return steps;
    }

    final Set<String> ownPatterns() {
        patterns = isOwn(1 << 1) ? patterns : new LinkedHashSet<>(patterns);
        return patterns;
    }

    final Set<String> ownFormats() {
        formats = isOwn(1 << 2) ? formats : new LinkedHashSet<>(formats);
        return formats;
    }

    final Set<String> ownRequired() {
        required = isOwn(1 << 3) ? required : new LinkedHashSet<>(required);
        return required;
    }

    final List<Schema> ownObjects() {
        objects = isOwn(1 << 4) ? objects : new ArrayList<>(objects);
        return objects;
    }

    final List<Schema> ownArrays() {
        arrays = isOwn(1 << 5) ? arrays : new ArrayList<>(arrays);
        return arrays;
    }

    final List<Union> ownUnions() {
        unions = isOwn(1 << 6) ? unions : new ArrayList<>(unions);
        return unions;
    }

    final List<Schema> ownNots() {
        nots = isOwn(1 << 7) ? nots : new ArrayList<>(nots);
        return nots;
    }

    final List<Flat.Opaque> ownOpaque() {
        opaque = isOwn(1 << 8) ? opaque : new ArrayList<>(opaque);
        return opaque;
    }

    final Map<String, Schema> ownOwners() {
        owners = isOwn(1 << 9) ? owners : new LinkedHashMap<>(owners);
        return owners;
    }

    final Set<Schema> ownParts() {
        parts = isOwn(1 << 10) ? parts : new LinkedHashSet<>(parts);
        return parts;
    }

    final Map<String, JsonNode> ownForced() {
        forced = isOwn(1 << 11) ? forced : new LinkedHashMap<>(forced);
        return forced;
    }

    final Map<String, JsonNode> ownHints() {
        hints = isOwn(1 << 12) ? hints : new LinkedHashMap<>(hints);
        return hints;
    }

    final Set<String> ownAbsent() {
        absent = isOwn(1 << 13) ? absent : new LinkedHashSet<>(absent);
        return absent;
    }
}
