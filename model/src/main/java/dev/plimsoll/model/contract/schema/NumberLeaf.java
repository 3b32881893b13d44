package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a case of numbers has values.
final class NumberLeaf {
    private static final int MOST = 300;
    private static final String UNKNOWN = "no number was found that shows it";
    private final Leaf leaf;
    private final Flat both;

    NumberLeaf(Leaf leaf) {
        this.leaf = leaf;
        this.both = leaf.both;
    }

    Inclusion decide() {
        Set<String> formats = leaf.goal.sender().formats;
        BigDecimal low = both.minExclusive ? both.min : FormatMeaning.least(both.min, formats);
        BigDecimal high = both.maxExclusive ? both.max : FormatMeaning.most(both.max, formats);
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0 || (order == 0 && (both.minExclusive || both.maxExclusive))) {
                return Inclusion.included();
            }
        }
        if (isLarge(low) || isLarge(high)) {
            return leaf.drafted(both, UNKNOWN);
        }
        BigDecimal unit = both.whole ? BigDecimal.ONE : null;
        for (BigDecimal step : both.steps) {
            unit = unit == null ? step : Multiples.common(unit, step);
        }
        return formatsImplied() ? Inclusion.included() : unit == null ? dense(low, high) : grid(unit, low, high);
    }

    private boolean formatsImplied() {
        return leaf.goal.exclusions().formats.stream().anyMatch(format -> Formats.isImplied(format, both.formats));
    }

    private static boolean isLarge(@Nullable BigDecimal number) {
        return number != null && Multiples.isLarge(number);
    }

    private Inclusion grid(BigDecimal unit, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (Multiples.isLarge(unit)) {
            return leaf.drafted(both, UNKNOWN);
        }
        for (BigDecimal avoided : leaf.goal.exclusions().steps) {
            if (Multiples.isMultiple(unit, avoided)) {
                return Inclusion.included();
            }
        }
        BigDecimal start = low != null
                ? up(low, unit)
                : high != null ? down(high, unit).subtract(unit.multiply(BigDecimal.valueOf(MOST))) : BigDecimal.ZERO;
        BigDecimal value = start;
        for (int count = 0; count <= MOST + 1; count++) {
            if (high != null && value.compareTo(high) > (both.maxExclusive ? -1 : 0)) {
                return low == null ? Cover.undecided(UNKNOWN) : Inclusion.included();
            }
            Inclusion shown = leaf.shownBy(ScalarDraft.node(value));
            if (shown instanceof Inclusion.NotIncluded) {
                return shown;
            }
            value = value.add(unit);
        }
        return Cover.undecided(UNKNOWN);
    }

    private BigDecimal up(BigDecimal bound, BigDecimal unit) {
        BigDecimal value = bound.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
        return both.minExclusive && value.compareTo(bound) == 0 ? value.add(unit) : value;
    }

    private BigDecimal down(BigDecimal bound, BigDecimal unit) {
        return bound.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
    }

    private Inclusion dense(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        for (BigDecimal value : candidates(low, high)) {
            Inclusion shown = leaf.shownBy(ScalarDraft.node(value));
            if (shown instanceof Inclusion.NotIncluded) {
                return shown;
            }
        }
        boolean single = low != null && high != null && low.compareTo(high) == 0;
        return single ? Inclusion.included() : Cover.undecided(UNKNOWN);
    }

    private static List<BigDecimal> candidates(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        BigDecimal from = low != null ? low : high != null ? high.subtract(BigDecimal.TEN) : BigDecimal.ZERO;
        BigDecimal to = high != null ? high : from.add(BigDecimal.TEN);
        BigDecimal width = to.subtract(from);
        List<BigDecimal> values = new ArrayList<>(List.of(from, to));
        for (String part : List.of("0.5", "0.25", "0.1", "0.37", "0.0123", "0.9871")) {
            values.add(from.add(width.multiply(new BigDecimal(part))));
        }
        return values;
    }
}
