package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.safeguard.LengthWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Values as people read them; the same in every locale.
final class Words {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String utc(Instant at) {
        return DAY_AND_TIME.format(at) + " UTC";
    }

    static String timeOfDay(Instant at) {
        return TIME.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    /// `0.250 s`, `12.5 s`, `2 min 5 s`.
    static String length(Duration length) {
        return LengthWords.of(length);
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number without needless digits: `50`, `0.5`.
    static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%,.2f", number);
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, ratio > 0 && ratio < 0.1 ? "%.1f %%" : "%.0f %%", ratio * 100);
    }

    static String value(Measure measure, double value) {
        return Double.isNaN(value) ? "not measured" : measure.format(value);
    }

    static String shortDigest(String digest) {
        return digest.length() <= 12 ? digest : digest.substring(0, 12);
    }

    /// The last part of a path, as either kind of system writes it.
    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// At most so many characters; what is cut is counted.
    static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        String kept = text.substring(0, text.offsetByCodePoints(0, most));
        return kept + "… (" + number(length - most) + " more characters)";
    }

    /// Ends as a sentence does.
    static String sentence(String text) {
        String stripped = text.strip();
        boolean ended = stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return ended ? stripped : stripped + ".";
    }

    static String plain(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "The service and its consumers kept their promises under every planned disturbance.";
            case FAIL -> "The experiment did its work: it showed a weakness before customers could meet it.";
            case INCONCLUSIVE -> "The experiment ended without an answer, neither good nor bad.";
            case ERROR -> "The experiment could not be carried out. It says nothing about the service.";
            case INVALID -> "The measurement does not count. It says nothing about the service.";
        };
    }
}
