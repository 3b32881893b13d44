package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether surely no value that a closed sender sends is valid for another schema. `false` means not known.
final class Disjoint {
    private static final int DEEPEST = 6;
    private final Flattening flattening;
    private final Check check;

    Disjoint(Flattening flattening, Check check) {
        this.flattening = flattening;
        this.check = check;
    }

    boolean areDisjoint(Flat sender, Flat other) {
        return areDisjoint(sender, other, 0);
    }

    private boolean areDisjoint(Flat sender, Flat other, int depth) {
        flattening.effort().spend(1);
        if (flattening.effort().isSpent()) {
            return false;
        }
        if (sender.isImpossible() || other.isImpossible()) {
            return true;
        }
        Map<String, JsonNode> values = Finite.values(sender);
        if (values != null) {
            return values.values().stream().allMatch(value -> isRefused(other, value));
        }
        if (other.values != null) {
            return other.values.values().stream().allMatch(value -> isRefused(sender, value));
        }
        EnumSet<Kind> shared = EnumSet.copyOf(sender.kinds);
        shared.retainAll(other.kinds);
        if (shared.stream().allMatch(kind -> areDisjoint(kind, sender, other, depth))) {
            return true;
        }
        return depth < DEEPEST && byUnion(sender, other, depth);
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
            case STRING -> sender.maxLength < other.minLength || other.maxLength < sender.minLength;
            case ARRAY -> sender.maxItems < other.minItems || other.maxItems < sender.minItems;
            case NULL, BOOLEAN -> false;
        };
    }

    private static boolean isBelow(
            @org.jspecify.annotations.Nullable BigDecimal high, @org.jspecify.annotations.Nullable BigDecimal low) {
        return high != null && low != null && high.compareTo(low) < 0;
    }

    private boolean byProperty(Flat sender, Flat other, int depth) {
        Set<String> needed = new LinkedHashSet<>(sender.required);
        needed.addAll(other.required);
        for (String name : needed) {
            boolean never = !sender.required.contains(name)
                    && sender.unions.isEmpty()
                    && isClosed(sender)
                    && !sender.maySend(name);
            if (never && other.required.contains(name)) {
                return true;
            }
            boolean apart = depth < DEEPEST
                    && areDisjoint(
                            flattening.of(sender.property(name)), flattening.of(other.property(name)), depth + 1);
            if (apart) {
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
