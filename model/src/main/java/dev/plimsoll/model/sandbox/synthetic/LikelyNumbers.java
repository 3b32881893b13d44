package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.contract.schema.Realism.Wanted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers as the name of their field lets one expect them.
final class LikelyNumbers {
    /// 1 January 2026, midnight UTC, in seconds.
    static final long EPOCH = 1_767_225_600;

    static final long YEAR_SECONDS = 31_536_000;

    private LikelyNumbers() {}

    /// A number within the bounds; null where the name says nothing.
    @Nullable
    static BigDecimal of(FieldName name, Wanted wanted) {
        Draws draws = new Draws(wanted.entity() + wanted.index());
        String purpose = String.join(" ", name.words());
        BigDecimal likely = likely(name, wanted, draws, purpose);
        return likely == null ? null : within(likely, wanted, draws.number(purpose + " within"));
    }

    private static @Nullable BigDecimal likely(FieldName name, Wanted wanted, Draws draws, String purpose) {
        if (name.has("latitude", "lat")) {
            return decimal(draws.below("latitude", 120_000_000) - 60_000_000, 6, wanted);
        }
        if (name.has("longitude", "lng", "lon")) {
            return decimal(draws.below("longitude", 360_000_000) - 180_000_000, 6, wanted);
        }
        if (name.endsIn("id", "number", "no", "key")) {
            return BigDecimal.valueOf(10_000 + draws.below(purpose, 990_000));
        }
        if (name.has("timestamp", "epoch") || name.endsIn("at", "created", "updated", "expires", "exp", "iat")) {
            return BigDecimal.valueOf(EPOCH + draws.below(purpose, YEAR_SECONDS));
        }
        if (name.has("price", "amount", "cost", "fee", "total", "subtotal", "balance", "tax", "salary", "revenue")
                && !name.has("count", "pages", "items", "results")) {
            return decimal(199 + draws.below(purpose, 49_800), 2, wanted);
        }
        return small(name, wanted, draws, purpose);
    }

    private static @Nullable BigDecimal small(FieldName name, Wanted wanted, Draws draws, String purpose) {
        if (name.has("percent", "percentage", "discount", "progress")) {
            return BigDecimal.valueOf(draws.below(purpose, 101));
        }
        if (name.has("rate", "ratio", "score", "rating", "probability", "confidence")) {
            return decimal(draws.below(purpose, 101), 2, wanted);
        }
        long[] range = wholeRange(name);
        return range.length == 0 ? null : BigDecimal.valueOf(range[0] + draws.below(purpose, range[1] - range[0] + 1));
    }

    /// First and last of what is usual; empty where the name says nothing.
    private static long[] wholeRange(FieldName name) {
        return switch (FieldName.singular(name.last())) {
            case "age" -> new long[] {18, 90};
            case "year" -> new long[] {1995, 2026};
            case "month" -> new long[] {1, 12};
            case "day" -> new long[] {1, 28};
            case "hour" -> new long[] {0, 23};
            case "minute", "second" -> new long[] {0, 59};
            case "port" -> new long[] {1024, 49_151};
            case "quantity", "qty", "count", "item" -> new long[] {1, 40};
            case "page" -> new long[] {1, 20};
            case "byte", "size" -> new long[] {512, 4_000_000};
            case "weight", "height", "width", "length" -> new long[] {10, 1_200};
            case "duration", "timeout", "ms", "millis" -> new long[] {50, 5_000};
            case "line", "star", "follower", "watcher", "fork" -> new long[] {0, 900};
            default -> new long[0];
        };
    }

    /// A decimal where fractions are allowed, otherwise the digits as they are.
    private static BigDecimal decimal(long digits, int scale, Wanted wanted) {
        return wanted.whole()
                ? scale == 2
                        ? BigDecimal.valueOf(digits)
                        : BigDecimal.valueOf(digits, scale).setScale(0, RoundingMode.DOWN)
                : BigDecimal.valueOf(digits, scale);
    }

    private static BigDecimal within(BigDecimal likely, Wanted wanted, long draw) {
        BigDecimal min = wanted.range().min();
        BigDecimal max = wanted.range().max();
        boolean fits = (min == null || likely.compareTo(min) >= 0) && (max == null || likely.compareTo(max) <= 0);
        if (fits || min == null || max == null) {
            return likely;
        }
        BigInteger room = max.subtract(min).toBigInteger().add(BigInteger.ONE);
        BigInteger step = BigInteger.valueOf(draw).mod(room.max(BigInteger.ONE));
        return min.add(new BigDecimal(step));
    }
}
