package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Whether a case of lists has values.
final class ArrayLeaf {
    /// Items beyond these places are alike and need no look of their own.
    private static final int MOST_PLACES = 40;

    private final Leaf leaf;
    private final Goal goal;
    private final Flat both;

    ArrayLeaf(Leaf leaf) {
        this.leaf = leaf;
        this.goal = leaf.goal;
        this.both = leaf.both;
    }

    Inclusion decide() {
        int least = Math.max(both.minItems, goal.exclusions().length());
        boolean repeats = both.repeated && both.unique;
        if (least > both.maxItems || repeats || lacksContained()) {
            return Inclusion.included();
        }
        Map<Integer, JsonNode> values = new LinkedHashMap<>();
        String doubt = "no list was found that shows it";
        int places = Math.min(
                Math.min(least, MOST_PLACES),
                Math.max(both.prefixLength() + 1, goal.exclusions().length()));
        for (int index = 0; index < places; index++) {
            Inclusion answer = item(index, List.of());
            switch (answer) {
                case Inclusion.Included _ -> {
                    return answer; // nothing can stand there
                }
                case Inclusion.NotIncluded(var value, var _, var _) -> {
                    boolean special = goal.exclusions().items.containsKey(index)
                            || !goal.exclusions().everyItem.isEmpty();
                    if (special || index > 0) {
                        values.put(index, value);
                    }
                }
                case Inclusion.Undecided(var reason) -> doubt = reason;
            }
        }
        if (runsOut(least)) {
            return Inclusion.included();
        }
        Flat aimed = both.narrowed(flat -> {
            flat.minItems = least;
            flat.forcedItems = Map.copyOf(both.unique ? special(values) : values);
        });
        return leaf.drafted(aimed, doubt);
    }

    private Map<Integer, JsonNode> special(Map<Integer, JsonNode> values) {
        Map<Integer, JsonNode> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(goal.exclusions().items.keySet());
        return kept;
    }

    private Inclusion item(int index, List<Schema> besides) {
        List<Flat> avoided = new ArrayList<>(goal.exclusions().everyItem);
        avoided.addAll(goal.exclusions().items.getOrDefault(index, List.of()));
        List<Schema> also = new ArrayList<>(goal.also().item(index));
        also.addAll(besides);
        return leaf.part(goal.sender().item(index), also, avoided);
    }

    /// Whether something that the list must contain can stand nowhere.
    private boolean lacksContained() {
        for (Flat.Opaque opaque : both.opaque) {
            Schema contained = opaque.owner().schema("contains");
            if (contained != null
                    && opaque.keyword().equals("contains")
                    && Limits.of(opaque.owner(), "minContains", 1) > 0) {
                int last = Math.max(both.prefixLength(), goal.exclusions().length());
                boolean somewhere = false;
                for (int index = 0; index <= last && index < both.maxItems && !somewhere; index++) {
                    somewhere = !item(index, List.of(contained)).isIncluded();
                }
                if (!somewhere) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether there are too few different values for so many different items.
    private boolean runsOut(int least) {
        if (!both.unique || both.prefixLength() > 0 || both.arrays.isEmpty()) {
            return false;
        }
        Map<String, JsonNode> values = Finite.values(leaf.cover.flattening.of(both.item(0)));
        return values != null && values.size() < least;
    }
}
