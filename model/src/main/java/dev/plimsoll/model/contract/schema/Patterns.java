package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.MeteredText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Regular expressions of schemas (ECMA-262) by the engine of Java.
final class Patterns {
    /// How many characters one match may look at. Backtracking that needs more is given up; the number is far above
    /// what real patterns need and small enough to be over in milliseconds.
    private static final int MOST_LOOKS = 200_000;

    private static final Pattern LITERAL =
            Pattern.compile("\\^(?:([\\w-]+)|\\((?:\\?:)?([\\w-]+(?:\\|[\\w-]+)*)\\))\\$");

    private Patterns() {}

    /// The compiled pattern; null where Java cannot read it.
    static @Nullable Pattern compiled(String pattern) {
        try {
            return Pattern.compile(EcmaPattern.toJava(pattern));
        } catch (IllegalArgumentException | StackOverflowError _) {
            // Not a pattern that Java reads: the caller treats it as undecided.
            return null;
        }
    }

    /// A pattern that is found in one text only.
    static String exactly(String text) {
        return "^" + text.replaceAll("[\\\\^$.*+?()\\[\\]{}|]", "\\\\$0") + "$";
    }

    /// The texts in which a pattern of plain letters, digits, `_` and `-`, or of several such in parentheses, between
    /// `^` and `$` is found; none for every other pattern.
    static List<String> literals(String pattern) {
        Matcher matcher = LITERAL.matcher(pattern);
        if (!matcher.matches()) {
            return List.of();
        }
        String one = matcher.group(1);
        return one == null ? List.of(matcher.group(2).split("\\|")) : List.of(one);
    }

    /// Whether the pattern is found in the text; patterns that Java cannot read are found nowhere.
    static boolean find(String pattern, String text) {
        Pattern compiled = compiled(pattern);
        return compiled != null && Boolean.TRUE.equals(matches(compiled, text));
    }

    /// As [java.util.regex.Matcher#find()]; null where catastrophic backtracking was cut off.
    static @Nullable Boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new MeteredText(text, MOST_LOOKS)).find();
        } catch (StackOverflowError | MeteredText.TooLong _) {
            // Too much work to tell: the caller treats it as undecided.
            return null;
        }
    }
}
