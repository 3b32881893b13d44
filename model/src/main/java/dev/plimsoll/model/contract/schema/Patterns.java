package dev.plimsoll.model.contract.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Regular expressions of schemas (ECMA-262) by the engine of Java, which reads nearly all of them the same way.
final class Patterns {
    private Patterns() {}

    /// The compiled pattern; null where Java cannot read it.
    static @Nullable Pattern compiled(String pattern) {
        try {
            return Pattern.compile(ecma(pattern));
        } catch (PatternSyntaxException | StackOverflowError _) {
            // Not a pattern that Java reads: the caller treats it as undecided.
            return null;
        }
    }

    /// Whether the pattern is found in the text; patterns that Java cannot read are found nowhere.
    static boolean find(String pattern, String text) {
        Pattern compiled = compiled(pattern);
        return compiled != null && matches(compiled, text);
    }

    /// As [java.util.regex.Matcher#find()], with catastrophic backtracking cut off by the depth of the stack only;
    /// texts given here are short.
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).find();
        } catch (StackOverflowError _) {
            // Too deep to tell; a witness that rests on it is still judged by the independent validator.
            return false;
        }
    }

    /// `$` of ECMA-262 matches at the very end only, that of Java also before a last line feed.
    private static String ecma(String pattern) {
        return pattern.endsWith("$") && !pattern.endsWith("\\$")
                ? pattern.substring(0, pattern.length() - 1) + "\\z"
                : pattern;
    }
}
