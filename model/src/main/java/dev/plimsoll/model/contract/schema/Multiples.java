package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Exact arithmetic on decimal numbers whose exponents may be huge: nothing is ever written out.
final class Multiples {
    /// Digits that a number may have when it must be written out.
    private static final int MOST_DIGITS = 2000;

    private Multiples() {}

    /// Whether a number is a multiple of a step, which is above 0.
    static boolean isMultiple(BigDecimal number, BigDecimal step) {
        if (number.signum() == 0) {
            return true;
        }
        BigDecimal value = number.stripTrailingZeros();
        BigDecimal unit = step.stripTrailingZeros();
        BigInteger digits = value.unscaledValue().abs();
        BigInteger divisor = unit.unscaledValue();
        long shift = (long) unit.scale() - value.scale(); // value / step = digits / divisor * 10^shift
        if (shift >= 0) {
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), divisor);
            return digits.multiply(power).mod(divisor).signum() == 0;
        }
        if (-shift > value.precision()) {
            return false; // no more than `precision` zeros can be at its end
        }
        return digits.mod(divisor.multiply(BigInteger.TEN.pow((int) -shift))).signum() == 0;
    }

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /// The least common multiple of two steps; the larger one where it cannot be written out.
    static BigDecimal common(BigDecimal one, BigDecimal other) {
        int scale = Math.max(Math.max(one.scale(), other.scale()), 0);
        if (scale > MOST_DIGITS || isLarge(one) || isLarge(other)) {
            return one.max(other);
        }
        BigInteger left = one.movePointRight(scale).toBigIntegerExact();
        BigInteger right = other.movePointRight(scale).toBigIntegerExact();
        return new BigDecimal(left.multiply(right).divide(left.gcd(right)), scale).stripTrailingZeros();
    }

    /// Whether a number written out would be unreasonably long.
    static boolean isLarge(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }
}
