package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.RegexText;
import dev.plimsoll.model.regex.TextSearch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes up numbers and texts.
final class ScalarDraft {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final int LONGEST = 100_000;
    private static final String[] WORDS = {
        "keel", "harbour", "anchor", "ballast", "cargo", "draught", "freight", "hull", "mast", "quay", "rudder", "tide"
    };
    private final RandomGenerator random;
    private final Draft.Size size;
    private final Texts texts;

    ScalarDraft(RandomGenerator random, Draft.Size size, Texts texts) {
        this.random = random;
        this.size = size;
        this.texts = texts;
    }

    @Nullable
    JsonNode number(Flat flat) {
        if (flat.steps.size() > 1) {
            return null;
        }
        BigDecimal unit =
                flat.steps.isEmpty() ? BigDecimal.ONE : flat.steps.iterator().next();
        if (flat.whole && unit.scale() > 0) {
            unit = BigDecimal.ONE.multiply(unit.multiply(BigDecimal.TEN.pow(unit.scale())));
        }
        BigDecimal low = flat.min;
        BigDecimal high = flat.max;
        BigDecimal start = low != null ? low : high != null ? high.subtract(unit) : BigDecimal.ONE;
        BigDecimal value = aligned(start, unit, flat);
        if (size == Draft.Size.FULL && low == null && high == null) {
            value = value.add(unit.multiply(BigDecimal.valueOf(random.nextInt(100))));
        }
        if (flat.fraction) {
            value = value.add(new BigDecimal("0.5"));
        }
        if (high == null || value.compareTo(high) <= (flat.maxExclusive ? -1 : 0)) {
            return node(value);
        }
        if (!flat.steps.isEmpty() || flat.whole || low == null) {
            return null;
        }
        value = low.add(high).divide(BigDecimal.TWO, Math.max(low.scale(), high.scale()) + 2, RoundingMode.HALF_UP);
        return value.compareTo(high) <= (flat.maxExclusive ? -1 : 0) ? node(value) : null;
    }

    /// The first multiple of the unit that is not below the minimum.
    private static BigDecimal aligned(BigDecimal start, BigDecimal unit, Flat flat) {
        boolean free = flat.steps.isEmpty() && !flat.whole;
        BigDecimal value =
                free ? start : start.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
        boolean touching = flat.min != null && flat.minExclusive && value.compareTo(flat.min) <= 0;
        boolean atTop = flat.min == null && flat.max != null && value.compareTo(flat.max) > 0;
        return touching ? value.add(unit) : atTop ? value.subtract(unit) : value;
    }

    static JsonNode node(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0) {
            return VALUES.numberNode(plain);
        }
        BigInteger whole = plain.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return VALUES.numberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? VALUES.numberNode(whole.longValue()) : VALUES.numberNode(whole);
    }

    @Nullable
    JsonNode text(Flat flat) {
        if (flat.minLength > LONGEST || flat.minLength > flat.maxLength) {
            return null;
        }
        String text = base(flat);
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        boolean shaped = !flat.patterns.isEmpty() || flat.formats.stream().anyMatch(Formats::isAsserted);
        if (!shaped && length < flat.minLength) {
            text = text + "x".repeat(flat.minLength - length);
        }
        if (!shaped && length > flat.maxLength) {
            text = text.substring(0, text.offsetByCodePoints(0, flat.maxLength));
        }
        return VALUES.stringNode(text);
    }

    private @Nullable String base(Flat flat) {
        if (!flat.patterns.isEmpty()) {
            String sampled = matching(flat, flat.patterns.iterator().next());
            return sampled != null && fitsOthers(flat, sampled) ? sampled : shortest(flat);
        }
        for (String format : flat.formats) {
            String sample = Formats.sample(format, random);
            if (sample != null) {
                return stretched(format, sample, flat);
            }
        }
        return size == Draft.Size.MINIMAL
                ? "a".repeat(Math.min(flat.minLength, 1))
                : WORDS[random.nextInt(WORDS.length)];
    }

    private static boolean fitsOthers(Flat flat, String text) {
        return flat.patterns.stream().skip(1).allMatch(pattern -> Patterns.find(pattern, text));
    }

    private @Nullable String shortest(Flat flat) {
        return texts.find(flat.patterns, Set.of(), flat.minLength, flat.maxLength) instanceof TextSearch.Found(var text)
                ? text
                : null;
    }

    /// An address or a link can be made longer where a length is asked for.
    private static String stretched(String format, String sample, Flat flat) {
        if (sample.length() > flat.maxLength) {
            return shortened(format, sample);
        }
        int missing = flat.minLength - sample.length();
        if (missing <= 0 || missing > LONGEST) {
            return sample;
        }
        return switch (format) {
            case "uri", "url", "uri-reference", "iri", "iri-reference" -> sample + "x".repeat(missing);
            default -> sample;
        };
    }

    private static String shortened(String format, String sample) {
        return switch (format) {
            case "uri", "url", "uri-reference", "iri", "iri-reference" -> "http://a";
            case "email", "idn-email" -> "a@b.co";
            case "hostname", "idn-hostname" -> "a";
            default -> sample;
        };
    }

    private @Nullable String matching(Flat flat, String pattern) {
        for (int tries = 0; tries < 40; tries++) {
            String text = RegexText.sample(pattern, random, tries < 20 ? 0 : flat.minLength);
            if (text == null) {
                return null;
            }
            boolean anchored = pattern.endsWith("$");
            int length = text.codePointCount(0, text.length());
            if (!anchored && length < flat.minLength) {
                text = text + "x".repeat(flat.minLength - length);
                length = flat.minLength;
            }
            if (length >= flat.minLength && length <= flat.maxLength) {
                return text;
            }
        }
        return null;
    }
}
