package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Draws texts that a regular expression matches: literals, classes, groups, choices and repetitions. What it draws is
/// checked with the expression itself, so what it does not know (look-around, back references) gives no text at all.
final class RegexSample {
    private static final int TRIES = 20;
    private static final int MOST_MORE = 8;
    private static final int LONGEST = 10_000;
    private static final int LONGEST_PATTERN = 1_000;
    private static final int MOST_STEPS = 200_000;
    private static final String PRINTABLE = range(' ', '~');
    private static final String DIGITS = range('0', '9');
    private static final String WORD = range('a', 'z') + range('A', 'Z') + DIGITS + "_";

    private final String pattern;
    private final RandomGenerator random;
    private final StringBuilder drawn = new StringBuilder();
    private int at;
    private boolean silent;
    private int steps;

    private RegexSample(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    /// A text that the whole pattern matches; null where none could be drawn.
    static @Nullable String draw(String pattern, RandomGenerator random) {
        if (pattern.length() > LONGEST_PATTERN) {
            return null;
        }
        try {
            Pattern check = Pattern.compile(pattern);
            for (int tried = 0; tried < TRIES; tried++) {
                RegexSample sample = new RegexSample(pattern, random);
                sample.choice();
                boolean whole = sample.at == pattern.length();
                String text = sample.drawn.toString();
                if (whole && check.matcher(new MeteredText(text)).matches()) {
                    return text;
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | MeteredText.TooLong _) {
            // Not a pattern that texts can be drawn from: the caller says so.
            return null;
        }
        return null;
    }

    /// One of the branches between `|`; the others are read and left out.
    private void choice() {
        int start = at;
        boolean quiet = silent;
        int branches = 1;
        silent = true;
        branch();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            branch();
            branches++;
        }
        int end = at;
        int taken = random.nextInt(branches);
        at = start;
        for (int branch = 0; branch <= taken; branch++) {
            silent = quiet || branch < taken;
            branch();
            at++;
        }
        at = end;
        silent = quiet;
    }

    private void branch() {
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            repeated();
        }
    }

    private void repeated() {
        int start = at;
        boolean quiet = silent;
        silent = true;
        atom();
        int afterAtom = at;
        int times = times();
        int end = at;
        silent = quiet;
        for (int count = 0; count < times && !silent && drawn.length() < LONGEST; count++) {
            at = start;
            atom();
        }
        at = Math.max(end, afterAtom);
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int least = 1;
        int most = 1;
        switch (pattern.charAt(at)) {
            case '*' -> {
                least = 0;
                most = MOST_MORE;
            }
            case '+' -> most = MOST_MORE;
            case '?' -> least = 0;
            case '{' -> {
                int close = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, close).split(",", -1);
                least = Integer.parseInt(bounds[0].strip());
                most = bounds.length == 1
                        ? least
                        : bounds[1].isBlank() ? least + MOST_MORE : Integer.parseInt(bounds[1].strip());
                at = close;
            }
            default -> {
                return 1;
            }
        }
        at++;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++; // lazy or possessive: the same texts
        }
        return least + random.nextInt(Math.min(most, least + MOST_MORE) - least + 1);
    }

    private void atom() {
        if (++steps > MOST_STEPS) {
            throw new MeteredText.TooLong();
        }
        char first = pattern.charAt(at++);
        switch (first) {
            case '(' -> {
                groupHead();
                choice();
                at++;
            }
            case '[' -> put(characters());
            case '.' -> put(WORD);
            case '\\' -> put(escape(pattern.charAt(at++)));
            case '^', '$' -> {
                // anchors match no character; whether they hold is seen when the text is checked
            }
            default -> put(String.valueOf(first));
        }
    }

    private void groupHead() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?<", at) && Character.isLetter(pattern.charAt(at + 2))) {
            at = pattern.indexOf('>', at) + 1;
        }
    }

    private void put(String choices) {
        if (!silent && !choices.isEmpty()) {
            drawn.append(choices.charAt(random.nextInt(choices.length())));
        }
    }

    /// The characters of a class; nested classes and intersections are not known and fail the check afterwards.
    private String characters() {
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        boolean first = true;
        while (first || pattern.charAt(at) != ']') {
            first = false;
            char low = pattern.charAt(at++);
            String named = low == '\\' ? escape(pattern.charAt(at++)) : String.valueOf(low);
            boolean isRange = named.length() == 1 && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            if (isRange) {
                at++;
                char high = pattern.charAt(at++);
                members.append(range(named.charAt(0), high == '\\' ? pattern.charAt(at++) : high));
            } else {
                members.append(named);
            }
        }
        at++;
        return negated ? without(PRINTABLE, members.toString()) : members.toString();
    }

    private static String escape(char named) {
        return switch (named) {
            case 'd' -> DIGITS;
            case 'w' -> WORD;
            case 's' -> " ";
            case 'D', 'W', 'S' -> without(PRINTABLE, escape(Character.toLowerCase(named)));
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            default -> String.valueOf(named);
        };
    }

    private static String without(String all, String left) {
        List<String> kept = new ArrayList<>();
        all.chars().filter(one -> left.indexOf(one) < 0).forEach(one -> kept.add(Character.toString(one)));
        return String.join("", kept);
    }

    private static String range(char low, char high) {
        StringBuilder all = new StringBuilder();
        for (int one = low; one <= high && all.length() < 4096; one++) {
            all.append((char) one);
        }
        return all.toString();
    }
}
