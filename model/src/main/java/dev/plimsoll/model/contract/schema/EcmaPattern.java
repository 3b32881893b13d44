package dev.plimsoll.model.contract.schema;

import java.util.Map;

/// Rewrites a regular expression of ECMA-262 (2023, section 22.2, unicode mode) for the engine of Java, where the two
/// differ. What has no counterpart is refused with an [IllegalArgumentException].
final class EcmaPattern {
    private static final String SPACES =
            "\\s\\x{B}\\x{A0}\\x{FEFF}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}";
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"));

    private final String pattern;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private EcmaPattern(String pattern) {
        this.pattern = pattern;
    }

    /// The pattern as Java reads it.
    static String toJava(String pattern) {
        EcmaPattern reader = new EcmaPattern(pattern);
        while (reader.at < pattern.length()) {
            reader.next();
        }
        return reader.java.toString();
    }

    private void next() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '$' -> java.append("\\z");
            case '.' -> java.append("[^\\n\\r\\x{2028}\\x{2029}]");
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> group();
            case '*', '+', '?', '}' -> quantifier(c);
            default -> java.append(c);
        }
    }

    private void quantifier(char c) {
        java.append(c);
        if (at < pattern.length() && pattern.charAt(at) == '+') {
            throw new IllegalArgumentException("possessive quantifiers are not ECMA-262");
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            java.append('?');
            at++;
        }
    }

    private void group() {
        java.append('(');
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            char kind = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
            if (":=!<".indexOf(kind) < 0) {
                throw new IllegalArgumentException("(?" + kind + " is not ECMA-262");
            }
            java.append('?');
            at++;
        }
    }

    private void characterClass() {
        java.append('[');
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            java.append('^');
            at++;
        }
        if (at < pattern.length() && pattern.charAt(at) == ']') {
            throw new IllegalArgumentException("an empty character class");
        }
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                escape(true);
            } else if (c == '[' || c == '&') {
                java.append('\\').append(c); // Java reads them as union and intersection
            } else {
                java.append(c);
            }
        }
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("a character class that does not end");
        }
        java.append(']');
        at++;
    }

    private void escape(boolean inClass) {
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("a backslash at the end");
        }
        char c = pattern.charAt(at++);
        switch (c) {
            case 's' -> java.append(inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> java.append("[^").append(SPACES).append(']'); // within a class it is a union
            case 'p', 'P' -> property(c);
            case 'u' -> unicode();
            case 'v' -> java.append("\\x0B");
            case 'b' -> java.append(inClass ? "\\x08" : "\\b");
            case '0' -> java.append("\\x00");
            case 'd', 'D', 'w', 'W', 'B', 'n', 'r', 't', 'f', 'x', 'c', 'k' ->
                java.append('\\').append(c);
            default -> {
                if (Character.isLetter(c)) {
                    throw new IllegalArgumentException("\\" + c + " is not ECMA-262");
                }
                java.append('\\').append(c);
            }
        }
    }

    private void property(char c) {
        int end = pattern.indexOf('}', at);
        if (at >= pattern.length() || pattern.charAt(at) != '{' || end < 0) {
            throw new IllegalArgumentException("\\" + c + " without a property");
        }
        String name = pattern.substring(at + 1, end).replaceFirst("^(General_Category|gc)=", "");
        at = end + 1;
        java.append('\\')
                .append(c)
                .append('{')
                .append(PROPERTIES.getOrDefault(
                        name, name.replace("Script=", "IsScript=").replace("IsScript=", "script=")))
                .append('}');
    }

    private void unicode() {
        if (at < pattern.length() && pattern.charAt(at) == '{') {
            java.append("\\x");
        } else {
            java.append("\\u");
        }
    }
}
