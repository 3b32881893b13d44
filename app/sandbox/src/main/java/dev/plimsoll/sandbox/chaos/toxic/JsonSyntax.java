package dev.plimsoll.sandbox.chaos.toxic;

/// Checks that a text begins with one JSON value and says what is wrong in the words of the original service, which
/// its clients show to people. What follows the first value is not looked at, as there.
final class JsonSyntax {
    private static final int MAX_DEPTH = 500;
    private static final String VALUE = "looking for beginning of value";
    private static final String KEY = "looking for beginning of object key string";

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /// Returns the first JSON value of `text`, without what follows it.
    ///
    /// @throws RefusedException 400 with the first syntax error
    static String firstValue(String text) {
        var syntax = new JsonSyntax(text);
        syntax.skipSpace();
        if (syntax.at == text.length()) {
            throw RefusedException.badBody("EOF");
        }
        int start = syntax.at;
        syntax.value(0);
        return text.substring(start, syntax.at);
    }

    private void value(int depth) {
        if (depth > MAX_DEPTH) {
            throw RefusedException.badBody("exceeded max depth");
        }
        skipSpace();
        char first = peek();
        switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> {
                if (first != '-' && !digit(first)) {
                    throw unexpected(VALUE);
                }
                number();
            }
        }
    }

    private void object(int depth) {
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            skipSpace();
            if (peek() != '"') {
                throw unexpected(KEY);
            }
            string();
            skipSpace();
            if (peek() != ':') {
                throw unexpected("after object key");
            }
            at++;
            value(depth + 1);
            if (closes('}', "after object key:value pair")) {
                return;
            }
        }
    }

    private void array(int depth) {
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return;
        }
        while (true) {
            value(depth + 1);
            if (closes(']', "after array element")) {
                return;
            }
        }
    }

    private boolean closes(char bracket, String place) {
        skipSpace();
        char next = peek();
        if (next != bracket && next != ',') {
            throw unexpected(place);
        }
        at++;
        return next == bracket;
    }

    private void string() {
        at++;
        while (peek() != '"') {
            if (peek() < ' ') {
                throw unexpected("in string literal");
            }
            if (peek() == '\\') {
                at++;
                escape();
            }
            at++;
        }
        at++;
    }

    private void escape() {
        if ("\"\\/bfnrtu".indexOf(peek()) < 0) {
            throw unexpected("in string escape code");
        }
        if (peek() == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (Character.digit(peek(), 16) < 0) {
                    throw unexpected("in \\u hexadecimal character escape");
                }
            }
        }
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
    }

    private void number() {
        if (peek() == '-') {
            at++;
            requireDigit("in numeric literal");
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            requireDigit("after decimal point in numeric literal");
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            requireDigit("in exponent of numeric literal");
            digits();
        }
    }

    private void requireDigit(String place) {
        if (!digit(peek())) {
            throw unexpected(place);
        }
    }

    private void digits() {
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw RefusedException.badBody("unexpected EOF");
        }
        return text.charAt(at);
    }

    private RefusedException unexpected(String place) {
        char found = text.charAt(at);
        String shown = switch (found) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> found < ' ' ? String.format("\\x%02x", (int) found) : String.valueOf(found);
        };
        return RefusedException.badBody("invalid character '" + shown + "' " + place);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
