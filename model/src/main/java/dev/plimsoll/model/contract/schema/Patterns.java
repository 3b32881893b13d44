package dev.plimsoll.model.contract.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Regular expressions of schemas (ECMA-262) by the engine of Java.
final class Patterns {
    /// How many characters one match may look at. Backtracking that needs more is given up; the number is far above
    /// what real patterns need and small enough to be over in milliseconds.
    private static final int MOST_LOOKS = 200_000;

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

    /// Whether the pattern is found in the text; patterns that Java cannot read are found nowhere.
    static boolean find(String pattern, String text) {
        Pattern compiled = compiled(pattern);
        return compiled != null && Boolean.TRUE.equals(matches(compiled, text));
    }

    /// As [java.util.regex.Matcher#find()]; null where catastrophic backtracking was cut off.
    static @Nullable Boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Watched(text, new Looks())).find();
        } catch (StackOverflowError | TooManyLooks _) {
            // Too much work to tell: the caller treats it as undecided.
            return null;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /// How many looks are left.
    private static final class Looks {
        private int left = MOST_LOOKS;

        void take() {
            if (--left < 0) {
                throw new TooManyLooks();
            }
        }
    }

    /// A text that counts how often it is looked at.
    private record Watched(CharSequence text, Looks looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.take();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
