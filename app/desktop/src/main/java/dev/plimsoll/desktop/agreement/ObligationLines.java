package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.model.amendment.ErrorMeaning;
import dev.plimsoll.model.amendment.Idempotency;
import dev.plimsoll.model.amendment.Latency;
import dev.plimsoll.model.amendment.Ordering;
import dev.plimsoll.model.contract.OperationKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Obligations as lines that people write, with bars between the parts: `GET /orders | 99 % | 400 ms`. A star stands
/// for every operation. What is written is read as the same obligation.
final class ObligationLines {
    private static final String EVERY = "*";
    private static final String RETRY = "retry";

    private ObligationLines() {}

    static <T> String written(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    /// @param least how many parts a line has at least
    /// @throws IllegalArgumentException if a line is none, with a sentence that quotes it
    static <T> List<T> read(String lines, int least, Function<List<String>, T> made) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> one(line, least, made))
                .toList();
    }

    private static <T> T one(String line, int least, Function<List<String>, T> made) {
        List<String> parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() < least) {
            throw new IllegalArgumentException(tr("the line “%s” has too few parts with bars between", line));
        }
        return made.apply(parts);
    }

    static String latency(Latency one) {
        return line(operation(one.operation()), plain(one.percentile()) + " %", Lengths.words(one.atMost()));
    }

    static Latency latency(List<String> parts) {
        return new Latency(
                operation(parts.getFirst()), number(parts.get(1).replace("%", "")), Lengths.read(parts.get(2)));
    }

    static String idempotency(Idempotency one) {
        return line(operation(one.operation()), one.key(), Lengths.words(one.remembered()));
    }

    static Idempotency idempotency(List<String> parts) {
        return new Idempotency(operation(parts.getFirst()), parts.get(1), Lengths.read(parts.get(2)));
    }

    static String ordering(Ordering one) {
        String guarantee = one.guarantee().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return one.key().isEmpty()
                ? line(operation(one.operation()), guarantee)
                : line(operation(one.operation()), guarantee, one.key());
    }

    static Ordering ordering(List<String> parts) {
        String guarantee = parts.get(1).toUpperCase(Locale.ROOT).replace('-', '_');
        Ordering.Guarantee found = Stream.of(Ordering.Guarantee.values())
                .filter(one -> one.name().equals(guarantee))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(tr("an order is none, per-key or total, not “%s”", parts.get(1))));
        return new Ordering(operation(parts.getFirst()), found, parts.size() > 2 ? parts.get(2) : "");
    }

    static String error(ErrorMeaning one) {
        String status = String.valueOf(one.status());
        return one.retry()
                ? line(operation(one.operation()), status, one.meaning(), RETRY)
                : line(operation(one.operation()), status, one.meaning());
    }

    static ErrorMeaning error(List<String> parts) {
        boolean retry = parts.size() > 3 && parts.get(3).equalsIgnoreCase(RETRY);
        return new ErrorMeaning(operation(parts.getFirst()), (int) number(parts.get(1)), parts.get(2), retry);
    }

    private static String line(String... parts) {
        return String.join(" | ", parts);
    }

    /// A number as it is said: 99, not 99.0.
    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /// @throws IllegalArgumentException if it is no number, with a sentence that quotes it
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(tr("“%s” is no number", text.strip()), wrong);
        }
    }

    private static String operation(@Nullable OperationKey key) {
        return key == null ? EVERY : key.method() + " " + key.path();
    }

    private static @Nullable OperationKey operation(String text) {
        if (text.equals(EVERY) || text.isEmpty()) {
            return null;
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    tr("“%s” is no operation; write a method and a path, or * for every one", text));
        }
        return new OperationKey(text.substring(0, space), text.substring(space).strip());
    }
}
