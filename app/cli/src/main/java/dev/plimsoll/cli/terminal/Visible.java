package dev.plimsoll.cli.terminal;

/// Makes text from files and programs safe to show: what would move the cursor, change colours or turn the reading
/// direction becomes visible instead.
public final class Visible {
    private Visible() {}

    /// On one line: line breaks and tabs become spaces, other control characters their `\\u` notation.
    public static String line(String text) {
        return replace(text, false);
    }

    /// The same, with line feeds and tabs kept.
    public static String block(String text) {
        return replace(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /// At most so many characters, saying how many were left out.
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    private static String replace(String text, boolean keepLayout) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point, keepLayout));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point, boolean keepLayout) {
        if (point == '\n' || point == '\t') {
            safe.append(keepLayout ? (char) point : ' ');
        } else if (hidden(point)) {
            safe.append(String.format("\\u%04x", point));
        } else {
            safe.appendCodePoint(point);
        }
    }

    /// Control characters, half surrogate pairs, non-characters and the marks that reorder text.
    private static boolean hidden(int point) {
        return Character.isISOControl(point)
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x2028
                || point == 0x2029;
    }
}
