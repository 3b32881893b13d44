package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Visible;

/// Text made safe for HTML that is well-formed XML as well.
final class HtmlText {
    private HtmlText() {}

    /// On one line, for running text and attributes in double quotes.
    static String escape(String text) {
        return entities(Visible.line(text));
    }

    /// With its line feeds, for `pre`.
    static String escapeBlock(String text) {
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
