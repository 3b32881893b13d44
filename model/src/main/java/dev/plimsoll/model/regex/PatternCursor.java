package dev.plimsoll.model.regex;

/// A place in the text of a pattern, counted in code points.
final class PatternCursor {
    private static final int END = -1;
    private final int[] characters;
    private int at;

    PatternCursor(String pattern) throws NotRegular {
        this.characters = pattern.codePoints().toArray();
        for (int character : characters) {
            if (character >= 0xD800 && character <= 0xDFFF) {
                throw new NotRegular("half a surrogate pair");
            }
        }
    }

    boolean isAtEnd() {
        return at == characters.length;
    }

    /// The character so many places on; -1 behind the end.
    int peek(int ahead) {
        return at + ahead < characters.length ? characters[at + ahead] : END;
    }

    boolean isNext(char c) {
        return peek(0) == c;
    }

    boolean isAfterNext(char c) {
        return peek(1) == c;
    }

    /// Whether the character so many places on, or the one behind it, begins or ends a range of a class.
    boolean isRangeAfter(int ahead) {
        return peek(ahead) == '-' || peek(ahead) == '\\' || peek(ahead + 1) == '-';
    }

    int next() throws NotRegular {
        if (isAtEnd()) {
            throw new NotRegular("a pattern that breaks off");
        }
        return characters[at++];
    }

    boolean take(char c) {
        boolean taken = isNext(c);
        at += taken ? 1 : 0;
        return taken;
    }

    /// Steps over a text if it follows.
    boolean take(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (peek(index) != text.charAt(index)) {
                return false;
            }
        }
        at += text.length();
        return true;
    }

    /// What stands between the braces that follow.
    String braced() throws NotRegular {
        if (!take('{')) {
            throw new NotRegular("an escape without its braces");
        }
        StringBuilder inside = new StringBuilder();
        for (int c = next(); c != '}'; c = next()) {
            inside.appendCodePoint(c);
        }
        return inside.toString();
    }

    int hex(int digits) throws NotRegular {
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < digits; count++) {
            text.appendCodePoint(next());
        }
        return number(text.toString(), 16);
    }

    static int number(String digits, int radix) throws NotRegular {
        boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, radix) >= 0 && c < 0x80);
        if (!plain || digits.length() > 9) {
            throw new NotRegular("the number '" + digits + "'");
        }
        long number = Long.parseLong(digits, radix);
        if (number > Integer.MAX_VALUE) {
            throw new NotRegular("the number '" + digits + "'");
        }
        return (int) number;
    }
}
