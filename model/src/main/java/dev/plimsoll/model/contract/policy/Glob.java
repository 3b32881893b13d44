package dev.plimsoll.model.contract.policy;

import java.util.regex.Pattern;

/// A pattern for names and paths: `*` stands for anything without a slash, `**` for anything.
record Glob(String text, Pattern pattern) {
    static Glob of(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean star = text.charAt(at) == '*';
            boolean twice = star && at + 1 < text.length() && text.charAt(at + 1) == '*';
            if (twice) {
                at++;
            }
            pattern.append(twice ? ".*" : star ? "[^/]*" : Pattern.quote(String.valueOf(text.charAt(at))));
        }
        return new Glob(text, Pattern.compile(pattern.toString()));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
