package dev.plimsoll.model.contract.consumer.pact;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the moment of a replay as a generator of dates and times asks: a start (`now`, `today`, `tomorrow`,
/// `yesterday`, or nothing for now), and steps such as `+ 1 day` or `- 2 hours`.
final class MomentText {
    private static final Pattern START =
            Pattern.compile("\\s*(now|today|tomorrow|yesterday)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEP =
            Pattern.compile("\\s*([+-])\\s*(\\d{1,6})\\s*([a-zA-Z]+)\\s*", Pattern.CASE_INSENSITIVE);

    private MomentText() {}

    /// The text; null where the expression or the format is not understood.
    static @Nullable String of(Generator.Moment moment, ZonedDateTime now) {
        String format = moment.format() == null ? moment.kind().usual() : moment.format();
        try {
            ZonedDateTime moved = moment.expression() == null ? now : moved(moment.expression(), now);
            return moved == null
                    ? null
                    : DateTimeFormatter.ofPattern(format, Locale.ROOT).format(moved);
        } catch (IllegalArgumentException | DateTimeException _) {
            // Not a format of Java: the caller says so.
            return null;
        }
    }

    private static @Nullable ZonedDateTime moved(String expression, ZonedDateTime now) {
        Matcher start = START.matcher(expression);
        ZonedDateTime at = now;
        int next = 0;
        if (start.lookingAt()) {
            String word = start.group(1) == null ? "" : start.group(1).toLowerCase(Locale.ROOT);
            at = now.plusDays(word.equals("tomorrow") ? 1 : word.equals("yesterday") ? -1 : 0);
            next = start.end();
        }
        Matcher step = STEP.matcher(expression);
        while (step.find(next) && step.start() == next) {
            ChronoUnit unit = unit(step.group(3).toLowerCase(Locale.ROOT));
            if (unit == null) {
                return null;
            }
            long count = Long.parseLong(step.group(2));
            at = at.plus(step.group(1).equals("-") ? -count : count, unit);
            next = step.end();
            if (next == expression.length()) {
                return at;
            }
        }
        return expression.substring(next).isBlank() ? at : null;
    }

    private static @Nullable ChronoUnit unit(String word) {
        return switch (word.endsWith("s") ? word.substring(0, word.length() - 1) : word) {
            case "millisecond" -> ChronoUnit.MILLIS;
            case "second" -> ChronoUnit.SECONDS;
            case "minute" -> ChronoUnit.MINUTES;
            case "hour" -> ChronoUnit.HOURS;
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> null;
        };
    }
}
