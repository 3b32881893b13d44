package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Inline text as Markdown in which no character of the text acts as markup.
final class MarkdownText {
    private static final String ACTIVE = "\\`*_[]<>|~#&$!";
    /// What would make a list, a rule or a heading of the line.
    private static final Pattern LINE_START = Pattern.compile("^(\\s*)(?:([-+=])|(\\d{1,9})([.)]))");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final Anchors anchors;

    MarkdownText(Anchors anchors) {
        this.anchors = anchors;
    }

    String inline(Text text) {
        StringBuilder line = new StringBuilder();
        text.spans().forEach(span -> line.append(inline(span)));
        return atLineStart(line.toString());
    }

    /// The same for a cell of a table, where a bar would end the cell even inside code.
    String cell(Text text) {
        StringBuilder line = new StringBuilder();
        text.spans().forEach(span -> {
            String inline = inline(span);
            line.append(span instanceof Span.Code ? inline.replace("|", "\\|") : inline);
        });
        return line.toString();
    }

    private String inline(Span span) {
        return switch (span) {
            case Span.Plain plain -> escape(plain.text());
            case Span.Strong strong -> "**" + escape(strong.text().strip()) + "**";
            case Span.Code code -> code(code.text());
            case Span.Ref ref
            when anchors.leads(ref.evidence()) -> "[\\[" + ref.evidence() + "\\]](#" + ref.evidence() + ")";
            case Span.Ref ref -> "\\[" + ref.evidence() + "\\]";
            case Span.Anchor anchor
            when anchors.first(anchor.evidence()) -> "<a id=\"" + anchor.evidence() + "\"></a>" + anchor.evidence();
            case Span.Anchor anchor -> anchor.evidence();
        };
    }

    private static String code(String text) {
        String fence = "`".repeat(longestTicks(text) + 1);
        boolean pad = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        return fence + (pad ? " " + text + " " : text) + fence;
    }

    /// The longest run of backticks.
    static int longestTicks(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ACTIVE.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c);
        }
        return safe.toString();
    }

    private static String atLineStart(String line) {
        Matcher start = LINE_START.matcher(line);
        if (!start.find()) {
            return line;
        }
        int at = start.group(2) != null ? start.start(2) : start.start(4);
        return line.substring(0, at) + '\\' + line.substring(at);
    }
}
