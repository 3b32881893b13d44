package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether surely no value that a closed sender sends is valid for another schema. `false` means not known. Remembers
/// what it found, so one serves one question.
final class Disjoint {
    private static final int DEEPEST = 6;
    private static final int MOST_REMEMBERED = 100_000;
    private final Flattening flattening;
    private final Check check;
    private final Flat anything;
    private final Set<Pair> surely = new HashSet<>();
    /// How deep within others a pair was looked at in vain: further inside nothing more would be found.
    private final Map<Pair, Integer> notKnown = new HashMap<>();

    private record Pair(Flat sender, Flat other) {}

    Disjoint(Flattening flattening, Check check) {
        this.flattening = flattening;
        this.check = check;
        this.anything = flattening.of(List.of());
    }

    boolean areDisjoint(Flat sender, Flat other) {
        return areDisjoint(sender, other, 0);
    }

    private boolean areDisjoint(Flat sender, Flat other, int depth) {
        Pair pair = new Pair(sender, other);
        if (surely.contains(pair)) {
            return true;
        }
        Integer searched = notKnown.get(pair);
        if (searched != null && searched <= depth) {
            return false;
        }
        flattening.effort().spend(1);
        if (flattening.effort().isSpent()) {
            return false;
        }
        boolean disjoint = decide(sender, other, depth);
        if (surely.size() + notKnown.size() < MOST_REMEMBERED
                && !flattening.effort().isSpent()) {
            remember(pair, depth, disjoint);
        }
        return disjoint;
    }

    private void remember(Pair pair, int depth, boolean disjoint) {
        if (disjoint) {
            surely.add(pair);
        } else {
            notKnown.put(pair, depth);
        }
    }

    private boolean decide(Flat sender, Flat other, int depth) {
        if (sender.isImpossible() || other.isImpossible()) {
            return true;
        }
        if (sender == anything || other == anything) {
            return false;
        }
        Map<String, JsonNode> values = Finite.values(sender);
        if (values != null) {
            return areRefused(values, other);
        }
        if (other.values != null) {
            return areRefused(other.values, sender);
        }
        return byKind(sender, other, depth) || (depth < DEEPEST && byUnion(sender, other, depth));
    }

    private boolean byKind(Flat sender, Flat other, int depth) {
        for (Kind kind : sender.kinds) {
            if (other.kinds.contains(kind) && !areDisjoint(kind, sender, other, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean areRefused(Map<String, JsonNode> values, Flat flat) {
        for (JsonNode value : values.values()) {
            if (!isRefused(flat, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRefused(Flat flat, JsonNode value) {
        Refusal refusal = check.refusal(flat, value, "");
        return refusal != null && refusal.certain();
    }

    private boolean byUnion(Flat sender, Flat other, int depth) {
        for (Union union : sender.unions) {
            if (union.branches().stream()
                    .allMatch(branch -> areDisjoint(flattening.choose(sender, union, branch), other, depth + 1))) {
                return true;
            }
        }
        for (Union union : other.unions) {
            if (union.branches().stream()
                    .allMatch(branch -> areDisjoint(sender, flattening.choose(other, union, branch), depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean areDisjoint(Kind kind, Flat sender, Flat other, int depth) {
        return switch (kind) {
            case OBJECT -> byProperty(sender, other, depth);
            case NUMBER -> isBelow(sender.max, other.min) || isBelow(other.max, sender.min);
            case STRING ->
                sender.maxLength < other.minLength || other.maxLength < sender.minLength || byPattern(sender, other);
            case ARRAY -> sender.maxItems < other.minItems || other.maxItems < sender.minItems;
            case NULL, BOOLEAN -> false;
        };
    }

    private boolean byPattern(Flat sender, Flat other) {
        Set<String> all = patterns(sender);
        Set<String> others = patterns(other);
        if (all.isEmpty() || others.isEmpty() || all.equals(others)) {
            return false;
        }
        all.addAll(others);
        int least = Math.max(sender.minLength, other.minLength);
        return flattening.texts().isNone(all, Set.of(), least, Math.min(sender.maxLength, other.maxLength));
    }

    private static Set<String> patterns(Flat flat) {
        return FormatMeaning.patterns(flat.patterns, flat.formats);
    }

    private static boolean isBelow(
            @org.jspecify.annotations.Nullable BigDecimal high, @org.jspecify.annotations.Nullable BigDecimal low) {
        return high != null && low != null && high.compareTo(low) < 0;
    }

    private boolean byProperty(Flat sender, Flat other, int depth) {
        for (String name : other.required) {
            boolean never = !sender.required.contains(name)
                    && !InPlace.isAny(sender)
                    && isClosed(sender)
                    && !sender.maySend(name);
            if (never) {
                return true;
            }
        }
        return depth < DEEPEST
                && (anyApart(sender.required, sender, other, depth) || anyApart(other.required, sender, other, depth));
    }

    private boolean anyApart(Set<String> names, Flat sender, Flat other, int depth) {
        for (String name : names) {
            if (areDisjoint(flattening.of(sender.property(name)), flattening.of(other.property(name)), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the closed reading says what the sender leaves out: it does only where properties are declared.
    private static boolean isClosed(Flat sender) {
        return !sender.objects.isEmpty();
    }
}
