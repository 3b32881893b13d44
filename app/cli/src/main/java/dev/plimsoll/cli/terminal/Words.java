package dev.plimsoll.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Small texts that several commands read or write.
public final class Words {
    private static final Pattern PART = Pattern.compile("\\G\\s*((?:[^\\s\"']|\"[^\"]*\"|'[^']*')+)");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

    private Words() {}

    /// A command as people type it, in program and arguments: separated by spaces, kept together by single or double
    /// quotes. Nothing else has a meaning; no shell is involved.
    ///
    /// @throws Mistake if a quote is left open
    public static List<String> command(String text) {
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find()) {
            words.add(unquoted(part.group(1)));
            end = part.end();
        }
        if (!text.substring(end).isBlank()) {
            throw Mistake.of("The command [" + Visible.line(text) + "] has a quote that is not closed.");
        }
        return List.copyOf(words);
    }

    private static String unquoted(String part) {
        StringBuilder word = new StringBuilder();
        Matcher piece = PIECE.matcher(part);
        while (piece.find()) {
            for (int group = 1; group <= 3; group++) {
                String text = piece.group(group);
                word.append(text == null ? "" : text);
            }
        }
        return word.toString();
    }

    /// `1 min 30 s`, `12 s`, `1.5 s`, `150 ms`.
    public static String duration(Duration length) {
        if (length.isNegative()) {
            return "0 s";
        }
        if (length.toMillis() < 1_000 && !length.isZero()) {
            return length.toMillis() + " ms";
        }
        String seconds = BigDecimal.valueOf(
                        length.minusMinutes(length.toMinutes()).toMillis())
                .divide(BigDecimal.valueOf(1_000))
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        if (length.toMinutes() == 0) {
            return seconds + " s";
        }
        return length.toMinutes() + " min" + (seconds.equals("0") ? "" : " " + seconds + " s");
    }

    /// Whole seconds, for a countdown.
    public static String countdown(Duration length) {
        return duration(Duration.ofSeconds(Math.max(0, length.plusMillis(999).toSeconds())));
    }

    /// `1 change`, `3 changes`.
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
