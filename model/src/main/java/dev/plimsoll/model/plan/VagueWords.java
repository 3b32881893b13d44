package dev.plimsoll.model.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that sound like an expectation and cannot be checked: "fast", "as usual", "mostly".
public final class VagueWords {
    private static final List<String> WORDS = List.of(
            "acceptabl[ey]",
            "adequate(ly)?",
            "all right",
            "alright",
            "appropriate(ly)?",
            "as expected",
            "as usual",
            "bad(ly)?",
            "barely",
            "better",
            "decent(ly)?",
            "efficient(ly)?",
            "fairly",
            "fast(er)?",
            "few",
            "fine",
            "good",
            "graceful(ly)?",
            "happy",
            "hardly",
            "healthy",
            "hopefully",
            "in time",
            "little",
            "many",
            "maybe",
            "might",
            "minimal(ly)?",
            "minor",
            "most",
            "mostly",
            "much",
            "negligible",
            "nice(ly)?",
            "no problems?",
            "normal(ly)?",
            "often",
            "okay",
            "ok",
            "optimal(ly)?",
            "perhaps",
            "probably",
            "proper(ly)?",
            "quick(ly)?",
            "quite",
            "rarely",
            "rather",
            "reasonabl[ey]",
            "reliabl[ey]",
            "robust(ly)?",
            "roughly",
            "satisfactory",
            "seamless(ly)?",
            "significant(ly)?",
            "slight(ly)?",
            "slow(er)?",
            "smooth(ly)?",
            "some",
            "somehow",
            "somewhat",
            "soon",
            "stabl[ey]",
            "sufficient(ly)?",
            "tolerabl[ey]",
            "usual(ly)?",
            "well",
            "worse");

    private static final Pattern VAGUE = Pattern.compile("\\b(" + String.join("|", WORDS) + ")\\b(?![ -]?[0-9])");
    /// "At most" is the opposite of vague.
    private static final Pattern BOUND = Pattern.compile("\\bat most\\b");

    private VagueWords() {}

    /// The vague words of a text, in their order.
    public static List<String> in(String text) {
        Matcher found =
                VAGUE.matcher(BOUND.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("up to"));
        return found.results().map(result -> result.group(1)).distinct().toList();
    }

    /// Whether a text can be checked: it holds a number or names one of the signals.
    public static boolean measurable(String text, List<String> signals) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.chars().anyMatch(Character::isDigit)
                || signals.stream().anyMatch(signal -> lower.contains(signal.toLowerCase(Locale.ROOT)));
    }

    /// The words as people quote them.
    public static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }
}
