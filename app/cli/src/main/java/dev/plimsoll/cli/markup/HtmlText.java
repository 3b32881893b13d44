package dev.plimsoll.cli.markup;

import dev.plimsoll.cli.terminal.Visible;

/// Text made safe for HTML that is well-formed XML as well.
public final class HtmlText {
    private HtmlText() {}

    /// On one line, for running text and attributes in double quotes.
    public static String escape(String text) {
        return entities(Visible.line(text));
    }

    /// With its line feeds, for `pre`.
    public static String escapeBlock(String text) {
        return entities(Visible.block(text));
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
