package dev.plimsoll.cli.markup;

import dev.plimsoll.cli.terminal.Visible;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of comma-separated values (RFC 4180), with a line feed at the end of each.
public final class CsvText {
    /// A spreadsheet would take these for the start of a formula.
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private CsvText() {}

    /// One row. A cell that a spreadsheet would compute gets an apostrophe in front, and shows as written.
    public static String row(String... cells) {
        return Arrays.stream(cells).map(CsvText::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(String text) {
        String shown = Visible.line(text);
        String safe = FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
