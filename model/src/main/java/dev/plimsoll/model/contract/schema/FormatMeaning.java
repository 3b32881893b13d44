package dev.plimsoll.model.contract.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What formats say in the words of other keywords (OpenAPI Format Registry; JSON Schema Validation 2020-12, section
/// 7.3, with the RFCs that it names). Said of senders: one that declares a format sends texts and numbers of it. What
/// validators make of a value that breaks it is another matter, so nothing is refused by these bounds alone.
final class FormatMeaning {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})";
    /// Every text of the format matches its pattern; others may as well.
    private static final Map<String, String> PATTERNS = Map.of(
            "uuid", "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
            "date", "^" + DATE + "$",
            "time", "^" + TIME + "$",
            "date-time", "^" + DATE + "[Tt ]" + TIME + "$",
            "ipv4", "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$",
            "ipv6", "^[0-9A-Fa-f:.]{2,45}$",
            "email", "^.+@.+$",
            "hostname", "^[A-Za-z0-9._-]{1,253}$",
            "uri", "^[A-Za-z][A-Za-z0-9+.-]*:");

    private static final Map<String, Integer> SIGNED = Map.of("int8", 8, "int16", 16, "int32", 32, "int64", 64);
    private static final Map<String, Integer> UNSIGNED = Map.of("uint8", 8, "uint16", 16, "uint32", 32, "uint64", 64);

    private FormatMeaning() {}

    /// These patterns, and those that all texts of the formats match.
    static Set<String> patterns(Collection<String> written, Collection<String> formats) {
        Set<String> patterns = new LinkedHashSet<>(written);
        for (String format : formats) {
            String pattern = PATTERNS.get(format);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /// The greater of a lower bound and those of formats; null where there is none.
    static @Nullable BigDecimal least(@Nullable BigDecimal min, Collection<String> formats) {
        BigDecimal least = min;
        for (String format : formats) {
            BigDecimal bound = SIGNED.containsKey(format)
                    ? power(SIGNED.get(format) - 1).negate()
                    : UNSIGNED.containsKey(format) ? BigDecimal.ZERO : null;
            least = bound == null || (least != null && least.compareTo(bound) >= 0) ? least : bound;
        }
        return least;
    }

    /// The smaller of an upper bound and those of formats; null where there is none.
    static @Nullable BigDecimal most(@Nullable BigDecimal max, Collection<String> formats) {
        BigDecimal most = max;
        for (String format : formats) {
            Integer bits = SIGNED.containsKey(format) ? Integer.valueOf(SIGNED.get(format) - 1) : UNSIGNED.get(format);
            BigDecimal bound = bits == null ? null : power(bits).subtract(BigDecimal.ONE);
            most = bound == null || (most != null && most.compareTo(bound) <= 0) ? most : bound;
        }
        return most;
    }

    /// Whether a number is out of the range of one of the formats.
    static boolean isBeyond(BigDecimal number, Collection<String> formats) {
        BigDecimal least = least(null, formats);
        BigDecimal most = most(null, formats);
        return (least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0);
    }

    private static BigDecimal power(int bits) {
        return new BigDecimal(BigInteger.TWO.pow(bits));
    }
}
