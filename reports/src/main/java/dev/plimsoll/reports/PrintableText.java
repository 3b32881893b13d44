package dev.plimsoll.reports;

import java.util.regex.Pattern;

/// Makes text from outside safe to set: no terminal sequences, no control characters, no characters that turn the
/// reading order around. Applying it twice changes nothing more.
public final class PrintableText {
    /// Terminal sequences (ECMA-48): CSI with parameters and a final byte, OSC up to its end, and two-byte escapes.
    private static final Pattern TERMINAL = Pattern.compile(
            "(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]|\\u001B\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?|\\u001B[@-Z\\\\^_a-z0-9=>]");

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");
    private static final Pattern ALL_SPACE = Pattern.compile("\\s*\n\\s*");
    private static final char UNKNOWN = '\uFFFD';

    private PrintableText() {}

    /// Text of many lines.
    public static String of(String text) {
        String lines = LINE_END.matcher(TERMINAL.matcher(text).replaceAll("")).replaceAll("\n");
        StringBuilder printable = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> append(printable, point));
        return printable.toString();
    }

    /// The same, as one line.
    public static String line(String text) {
        return ALL_SPACE.matcher(of(text)).replaceAll(" ");
    }

    private static void append(StringBuilder printable, int point) {
        if (point == '\n') {
            printable.append('\n');
        } else if (point == '\t') {
            printable.append("    ");
        } else if (unknown(point)) {
            printable.append(UNKNOWN);
        } else if (!Character.isISOControl(point) && !turnsReadingOrder(point)) {
            printable.appendCodePoint(point);
        }
    }

    /// Half a surrogate pair or a code point that is no character: not allowed in XML, HTML or PDF text.
    private static boolean unknown(int point) {
        return (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /// Explicit bidirectional formatting (Unicode Standard Annex 9) can show code in an order in which it does not
    /// run.
    private static boolean turnsReadingOrder(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0xFEFF;
    }
}
