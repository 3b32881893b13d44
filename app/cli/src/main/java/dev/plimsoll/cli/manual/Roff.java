package dev.plimsoll.cli.manual;

import java.util.List;
import java.util.Locale;

/// A page in the language of `man`, written from top to bottom. What it is given is plain text.
///
/// The macros are those of man(7).
final class Roff {
    private final StringBuilder page = new StringBuilder();

    /// The first line of a page.
    ///
    /// @param source the program and its version
    Roff title(String name, String source) {
        return line(".TH \"" + escaped(name.toUpperCase(Locale.ROOT)) + "\" 1 \"\" \"" + escaped(source)
                + "\" \"Plimsoll\"");
    }

    Roff section(String name) {
        return line(".SH " + name);
    }

    Roff paragraph(String text) {
        return line(".PP").text(text);
    }

    /// A term in bold and what it means.
    Roff entry(String term, List<String> meaning) {
        line(".TP").line("\\fB" + escaped(term) + "\\fR");
        if (meaning.isEmpty()) {
            // Without a body the term would swallow the next macro.
            return line("\\&");
        }
        text(meaning.getFirst());
        for (String more : meaning.subList(1, meaning.size())) {
            line(".br").text(more);
        }
        return this;
    }

    /// Lines whose breaks and spaces stay as they are.
    Roff verbatim(List<String> lines) {
        line(".PP").line(".nf");
        lines.forEach(this::text);
        return line(".fi");
    }

    /// Goes on in the paragraph that is there.
    Roff text(String text) {
        String safe = escaped(text);
        // A line that begins with one of these would be taken for a request.
        return line(safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe);
    }

    private Roff line(String line) {
        page.append(line).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
