package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.regex.RegexText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes up one value for a flattened schema. A draft is likely valid, not surely: the caller checks it.
final class Draft {
    /// How much to put into a value.
    enum Size {
        /// Only what is required, each as short as allowed.
        MINIMAL,
        /// Every declared property, lists with some items.
        FULL
    }

    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final int DEEPEST_REQUIRED = 24;
    static final int DEEPEST_OPTIONAL = 6;
    private static final int MOST_ITEMS = 2000;

    private final Flattening flattening;
    private final Check check;
    private final Effort effort;
    private final RandomGenerator random;
    private final Size size;
    private final ScalarDraft scalars;
    private final @Nullable KnownDrafts known;
    private final int turn;
    private final Set<Flat> open = new LinkedHashSet<>();
    private @Nullable DraftRealism realism;
    private int steps = 20_000;

    /// Makes every part anew.
    Draft(Flattening flattening, Check check, RandomGenerator random, Size size) {
        this(flattening, check, random, size, null, 0);
    }

    /// Makes every part anew, and as real life would have it where the schema allows that.
    Draft(Flattening flattening, Check check, RandomGenerator random, DraftRealism realism) {
        this(flattening, check, random, Size.FULL, null, 0);
        this.realism = realism;
    }

    /// @param known parts made before, used again in the same turn; null to make every part anew
    Draft(
            Flattening flattening,
            Check check,
            RandomGenerator random,
            Size size,
            @Nullable KnownDrafts known,
            int turn) {
        this.flattening = flattening;
        this.check = check;
        this.effort = flattening.effort();
        this.random = random;
        this.size = size;
        this.known = known;
        this.turn = turn;
        this.scalars = new ScalarDraft(random, size, flattening.texts());
    }

    /// A value; null where none was found.
    @Nullable
    JsonNode of(Flat flat) {
        return of(flat, 0);
    }

    private @Nullable JsonNode of(Flat flat, int depth) {
        effort.spend(2);
        if (effort.isSpent() || flat.isImpossible() || depth > DEEPEST_REQUIRED || --steps < 0) {
            return null;
        }
        if (flat.values != null) {
            return fromValues(flat, flat.values.values());
        }
        if (!flat.unions.isEmpty()) {
            return fromBranch(flat, depth);
        }
        JsonNode likely = realism == null ? null : realism.propose(flat);
        if (likely != null && check.accepts(flat, likely)) {
            return likely;
        }
        JsonNode example = size == Size.FULL ? example(flat) : null;
        if (example != null) {
            return example;
        }
        return fresh(flat, depth);
    }

    private @Nullable JsonNode fromValues(Flat flat, Collection<JsonNode> values) {
        List<JsonNode> fitting = new ArrayList<>();
        for (JsonNode value : values) {
            if (flat.kinds.contains(Kind.of(value)) && fitting.size() < 50 && check.accepts(flat, value)) {
                fitting.add(value);
            }
        }
        return fitting.isEmpty() ? null : fitting.get(size == Size.MINIMAL ? 0 : random.nextInt(fitting.size()));
    }

    private @Nullable JsonNode fromBranch(Flat flat, int depth) {
        Union union = flat.unions.getFirst();
        List<Schema> branches = union.branches();
        int start = random.nextInt(branches.size());
        for (int turn = 0; turn < branches.size(); turn++) {
            Schema branch = branches.get((start + turn) % branches.size());
            Flat chosen = flattening.choose(flat, union, branch);
            JsonNode value = chosen.isImpossible() ? null : of(chosen, depth + 1);
            if (value != null
                    && (branches.size() == 1 || (check.accepts(chosen, value) && check.accepts(flat, value)))) {
                return value;
            }
        }
        return null;
    }

    /// An example of the contract, if it is valid and nothing special is asked for.
    private @Nullable JsonNode example(Flat flat) {
        Schema owner = flat.owners.get("example");
        if (owner == null || !flat.forced.isEmpty() || !flat.absent.isEmpty() || flat.forcedItem != null) {
            return null;
        }
        JsonNode example = owner.json("example");
        boolean usable = example != null && !example.isObject() && !example.isNull() && check.accepts(flat, example);
        return usable ? example : null;
    }

    private @Nullable JsonNode fresh(Flat flat, int depth) {
        List<Kind> kinds = new ArrayList<>(flat.kinds);
        if (kinds.size() > 1) {
            kinds.remove(Kind.NULL);
        }
        if (kinds.size() == Kind.values().length - 1) {
            kinds = new ArrayList<>(List.of(likely(flat)));
        }
        int start = size == Size.MINIMAL ? 0 : random.nextInt(kinds.size());
        for (int turn = 0; turn < kinds.size(); turn++) {
            JsonNode value = ofKind(flat, kinds.get((start + turn) % kinds.size()), depth);
            if (value != null) {
                return value;
            }
        }
        return flat.kinds.contains(Kind.NULL) ? VALUES.nullNode() : null;
    }

    /// What a schema without `type` most likely means.
    private static Kind likely(Flat flat) {
        if (!flat.objects.isEmpty() || !flat.required.isEmpty() || !flat.forced.isEmpty()) {
            return Kind.OBJECT;
        }
        if (!flat.arrays.isEmpty() || flat.forcedItem != null) {
            return Kind.ARRAY;
        }
        boolean numeric = flat.min != null || flat.max != null || !flat.steps.isEmpty();
        return numeric ? Kind.NUMBER : Kind.STRING;
    }

    private @Nullable JsonNode ofKind(Flat flat, Kind kind, int depth) {
        return switch (kind) {
            case NULL -> VALUES.nullNode();
            case BOOLEAN -> VALUES.booleanNode(size == Size.MINIMAL || random.nextBoolean());
            case NUMBER -> scalars.number(flat);
            case STRING -> scalars.text(flat);
            case ARRAY -> array(flat, depth);
            case OBJECT -> object(flat, depth);
        };
    }

    private @Nullable JsonNode array(Flat flat, int depth) {
        if (flat.minItems > MOST_ITEMS || flat.minItems > flat.maxItems) {
            return null;
        }
        int wanted =
                Math.max(flat.minItems, size == Size.MINIMAL || depth > DEEPEST_OPTIONAL ? 0 : 1 + random.nextInt(2));
        wanted = Math.max(wanted, flat.forcedItem != null ? flat.forcedIndex + 1 : flat.repeated ? 2 : 0);
        wanted = Math.max(
                wanted,
                flat.forcedItems.keySet().stream()
                        .mapToInt(index -> index + 1)
                        .max()
                        .orElse(0));
        wanted = Math.min(wanted, flat.maxItems);
        boolean mayBeShort =
                flat.minItems == 0 && flat.forcedItems.isEmpty() && flat.forcedItem == null && !flat.repeated;
        ArrayNode array = VALUES.arrayNode();
        Set<String> seen = new LinkedHashSet<>();
        for (int tries = 0; array.size() < wanted && tries < wanted * 8 + 8; tries++) {
            JsonNode item = item(flat, array, depth);
            if (item == null) {
                return mayBeShort || (array.size() >= flat.minItems && flat.forcedItem == null) ? array : null;
            }
            if (!flat.unique || seen.add(Values.key(item))) {
                array.add(item);
            }
        }
        return array.size() < flat.minItems ? null : array;
    }

    private @Nullable JsonNode item(Flat flat, ArrayNode sofar, int depth) {
        int index = sofar.size();
        if (flat.forcedItem != null && index == flat.forcedIndex) {
            return flat.forcedItem;
        }
        JsonNode forced = flat.forcedItems.get(index);
        if (forced != null) {
            return forced;
        }
        if (flat.repeated && index == 1) {
            return sofar.get(0);
        }
        if (realism != null) {
            realism.atItem(index);
        }
        List<Schema> schemas = flat.item(index);
        return part(flattening.of(schemas), depth + 1);
    }

    /// A value that is part of a larger one.
    private @Nullable JsonNode part(Flat flat, int depth) {
        if (known == null) {
            return of(flat, depth);
        }
        KnownDrafts.Made before = known.find(flat, turn, size, depth);
        if (before != null) {
            return before.value();
        }
        JsonNode value = of(flat, depth);
        if (value != null || (steps > 0 && !effort.isSpent())) {
            known.keep(flat, turn, size, depth, value);
        }
        return value;
    }

    private @Nullable JsonNode object(Flat flat, int depth) {
        ObjectNode object = VALUES.objectNode();
        boolean isOpen = !open.add(flat);
        DraftRealism.Place outside = realism == null ? null : realism.enter();
        try {
            for (String name : names(flat, depth, isOpen)) {
                boolean needed = flat.required.contains(name) || flat.forced.containsKey(name);
                JsonNode value = property(flat, name, depth);
                if (value != null) {
                    object.set(name, value);
                } else if (needed) {
                    return null;
                }
            }
            return filled(flat, object, depth);
        } finally {
            if (!isOpen) {
                open.remove(flat);
            }
            if (realism != null && outside != null) {
                realism.leave(outside);
            }
        }
    }

    private Set<String> names(Flat flat, int depth, boolean isOpen) {
        Set<String> names = new LinkedHashSet<>();
        boolean all = size == Size.FULL && depth <= DEEPEST_OPTIONAL && !isOpen;
        for (String name : flat.declared()) {
            boolean excluded = flat.property(name).stream()
                    .anyMatch(schema -> schema.isTrue(flattening.flow().excludingKeyword()));
            if (flat.required.contains(name) || (all && !excluded)) {
                names.add(name);
            }
        }
        names.addAll(flat.required);
        names.addAll(flat.forced.keySet());
        names.removeAll(flat.absent);
        return names;
    }

    private @Nullable JsonNode property(Flat flat, String name, int depth) {
        JsonNode forced = flat.forced.get(name);
        if (forced != null) {
            return forced;
        }
        Flat inner = flattening.of(flat.property(name));
        JsonNode hint = flat.hints.get(name);
        if (hint != null && check.accepts(inner, hint)) {
            return hint;
        }
        if (realism != null) {
            realism.atMember(name);
        }
        return part(inner, depth + 1);
    }

    /// Adds optional or undeclared properties until there are enough.
    private @Nullable JsonNode filled(Flat flat, ObjectNode object, int depth) {
        Set<String> spare = new LinkedHashSet<>(flat.declared());
        boolean some = size == Size.FULL && flat.isMap() && depth <= DEEPEST_OPTIONAL;
        int wanted = Math.max(flat.minProperties, some && object.isEmpty() ? 1 : 0);
        if (wanted > MOST_ITEMS) {
            return null;
        }
        for (int count = 1; object.size() < wanted && count < wanted * 2 + 8; count++) {
            String name = spare.isEmpty() ? other(flat, count) : first(spare);
            if (!object.has(name) && !flat.absent.contains(name)) {
                JsonNode value = property(flat, name, depth);
                if (value != null) {
                    object.set(name, value);
                }
            }
        }
        return object.size() < flat.minProperties || object.size() > flat.maxProperties ? null : object;
    }

    /// A name that is not declared.
    private String other(Flat flat, int count) {
        String name = "key" + count;
        List<String> patterns = flat.isRefused(name) ? List.copyOf(flat.namePatterns()) : List.of();
        String sample =
                patterns.isEmpty() ? null : RegexText.sample(patterns.get(count % patterns.size()), random, count % 4);
        return sample == null ? name : sample;
    }

    private static String first(Set<String> names) {
        String name = names.iterator().next();
        names.remove(name);
        return name;
    }
}
