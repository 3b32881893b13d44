package dev.plimsoll.cli.markup;

import dev.plimsoll.cli.terminal.Visible;
import java.util.regex.Pattern;

/// Text made safe for GitHub-flavoured Markdown: it shows as written and does nothing.
public final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~&:";
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final String WORD_JOINER = "\u2060";

    private MarkdownText() {}

    /// As running text. Mentions and links do not come to life: `@team` calls nobody.
    public static String prose(String text) {
        StringBuilder safe = new StringBuilder();
        String line = Visible.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '@') {
                safe.append(c).append(WORD_JOINER);
            } else if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /// As a code span, fenced by more backticks than the text has in a row.
    public static String code(String text) {
        String line = Visible.line(text);
        String fence = "`".repeat(longestRun(line) + 1);
        boolean pad = line.startsWith("`") || line.endsWith("`") || line.isBlank();
        return pad ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /// As a fenced code block.
    public static String block(String language, String text) {
        String body = Visible.block(text);
        String fence = "`".repeat(Math.max(3, longestRun(body) + 1));
        return fence + language + "\n" + body.stripTrailing() + "\n" + fence;
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }
}
