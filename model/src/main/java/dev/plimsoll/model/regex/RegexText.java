package dev.plimsoll.model.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes up texts for common regular expressions: literals, classes, groups, alternatives, quantifiers, anchors at
/// the ends. Returns null for everything else; the caller checks the text against the pattern anyway.
public final class RegexText {
    private static final int MORE = 3;
    private static final int MOST_STEPS = 200_000;
    private static final String DIGITS = "0123456789";
    private static final String WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    private final String pattern;
    private final RandomGenerator random;
    private final int extra;
    private int at;
    private int steps;

    private static final class NotSupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSupported() {
            super(null, null, false, false);
        }
    }

    private RegexText(String pattern, RandomGenerator random, int extra) {
        this.pattern = pattern;
        this.random = random;
        this.extra = extra;
    }

    /// @param extra how many characters more than needed open quantifiers may give
    public static @Nullable String sample(String pattern, RandomGenerator random, int extra) {
        try {
            RegexText reader = new RegexText(pattern, random, extra);
            String text = reader.alternatives(0);
            return reader.at == pattern.length() ? text : null;
        } catch (NotSupported | StringIndexOutOfBoundsException | NumberFormatException _) {
            // No text is made up for a pattern outside the supported part; the search goes on without it.
            return null;
        }
    }

    private String alternatives(int depth) {
        if (depth > 50) {
            throw new NotSupported();
        }
        List<String> choices = new ArrayList<>();
        choices.add(sequence(depth));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            choices.add(sequence(depth));
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            String once = atom(depth);
            int end = at;
            int times = times();
            for (int count = 0; count < times; count++) {
                if (count == 0) {
                    text.append(once);
                } else {
                    text.append(again(start, end, depth));
                }
            }
        }
        return text.toString();
    }

    private String again(int start, int end, int depth) {
        int here = at;
        at = start;
        String text = atom(depth);
        if (at != end) {
            throw new NotSupported();
        }
        at = here;
        return text;
    }

    private String atom(int depth) {
        if (++steps > MOST_STEPS) {
            throw new NotSupported(); // repetitions of repetitions
        }
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> pick(WORD);
            case '[' -> pick(characterClass());
            case '(' -> group(depth);
            case '\\' -> escape();
            case '*', '+', '?', '{' -> throw new NotSupported();
            default -> String.valueOf(c);
        };
    }

    private String group(int depth) {
        if (pattern.startsWith("?", at)) {
            at = afterGroupHead();
        }
        String text = alternatives(depth + 1);
        if (pattern.charAt(at++) != ')') {
            throw new NotSupported();
        }
        return text;
    }

    private int afterGroupHead() {
        if (pattern.startsWith("?:", at)) {
            return at + 2;
        }
        if (pattern.startsWith("?<", at) && Character.isLetter(pattern.charAt(at + 2))) {
            return pattern.indexOf('>', at) + 1;
        }
        throw new NotSupported();
    }

    private String escape() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> pick(DIGITS);
            case 'w' -> pick(WORD);
            case 's' -> " ";
            case 'D', 'W', 'S' -> c == 'W' ? "-" : "x";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotSupported();
                }
                yield String.valueOf(c);
            }
        };
    }

    private String characterClass() {
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        boolean first = true;
        while (pattern.charAt(at) != ']' || first) {
            first = false;
            members.append(classMember());
        }
        at++;
        if (!negated) {
            return members.toString();
        }
        String rest = without(WORD + "-. /:", members.toString());
        return rest.isEmpty() ? without(range(' ', '~'), members.toString()) : rest;
    }

    private static String without(String all, String excluded) {
        StringBuilder rest = new StringBuilder();
        all.chars().filter(c -> excluded.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    private static String range(char from, char to) {
        StringBuilder all = new StringBuilder();
        for (int c = from; c <= Math.min(to, from + 200); c++) {
            all.append((char) c);
        }
        return all.toString();
    }

    private String classMember() {
        char from = pattern.charAt(at++);
        if (from == '\\') {
            char c = pattern.charAt(at++);
            String shorthand = switch (c) {
                case 'd' -> DIGITS;
                case 'w' -> WORD;
                case 's' -> " ";
                case 'D' -> without(range(' ', '~'), DIGITS);
                case 'W' -> without(range(' ', '~'), WORD);
                case 'S' -> range('!', '~');
                case 'n' -> "\n";
                case 't' -> "\t";
                default -> null;
            };
            if (shorthand != null) {
                return shorthand;
            }
            if (Character.isLetterOrDigit(c)) {
                throw new NotSupported();
            }
            from = c;
        }
        boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']' && pattern.charAt(at + 1) != '\\';
        if (!range) {
            return String.valueOf(from);
        }
        char to = pattern.charAt(at + 1);
        at += 2;
        return range(from, to);
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int least;
        int most;
        switch (pattern.charAt(at)) {
            case '*' -> {
                least = 0;
                most = MORE;
                at++;
            }
            case '+' -> {
                least = 1;
                most = MORE;
                at++;
            }
            case '?' -> {
                least = 0;
                most = 1;
                at++;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] parts = pattern.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(parts[0]);
                most = parts.length == 1 ? least : parts[1].isEmpty() ? least + MORE : Integer.parseInt(parts[1]);
                at = end + 1;
            }
            default -> {
                return 1;
            }
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        if (least > 10_000) {
            throw new NotSupported();
        }
        return least + random.nextInt(Math.max(1, Math.min(most - least, MORE + extra) + 1));
    }

    private String pick(String characters) {
        if (characters.isEmpty()) {
            throw new NotSupported();
        }
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
