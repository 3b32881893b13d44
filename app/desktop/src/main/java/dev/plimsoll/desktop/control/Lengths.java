package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `1 min 30 s`.
public final class Lengths {
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(ms|s|min|h|d)\\s*");
    private static final BigDecimal NANOS_A_MILLI = BigDecimal.valueOf(1_000_000);

    private Lengths() {}

    /// The same as people write it.
    ///
    /// @param iso as a file has it, such as `PT1M30S`; anything else comes back as it is
    public static String words(String iso) {
        try {
            return words(Duration.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }

    /// A length as people write it; as a file has it where it is no whole number of milliseconds.
    public static String words(Duration length) {
        if (length.isNegative() || length.toNanosPart() % 1_000_000 != 0) {
            return length.toString();
        }
        StringJoiner words = new StringJoiner(" ");
        add(words, length.toHours(), "h");
        add(words, length.toMinutesPart(), "min");
        add(words, length.toSecondsPart(), "s");
        add(words, length.toMillisPart(), "ms");
        return length.isZero() ? "0 s" : words.toString();
    }

    private static void add(StringJoiner words, long number, String unit) {
        if (number > 0) {
            words.add(number + " " + unit);
        }
    }

    /// @throws IllegalArgumentException if it says no length of time, with a sentence that says how one is written
    public static Duration read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher part = PART.matcher(plain);
        Duration length = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            length = length.plus(one(new BigDecimal(part.group(1)), part.group(2)));
            end = part.end();
        }
        if (end > 0 && end == plain.length()) {
            return length;
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException neither) {
            throw new IllegalArgumentException(
                    tr("Write a length of time, such as 500 ms, 5 s or 1 min 30 s."), neither);
        }
    }

    private static Duration one(BigDecimal number, String unit) {
        long millis = switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "min" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
        BigDecimal nanos = number.multiply(BigDecimal.valueOf(millis)).multiply(NANOS_A_MILLI);
        try {
            return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
        } catch (ArithmeticException huge) {
            throw new IllegalArgumentException(tr("Write a length of time that a clock can show."), huge);
        }
    }
}
