package dev.plimsoll.cli.changelog;

import dev.plimsoll.cli.changelog.Changelog.Entry;
import dev.plimsoll.cli.changelog.Changelog.Line;
import dev.plimsoll.cli.changelog.Changelog.Section;
import dev.plimsoll.cli.markup.HtmlText;
import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which a changelog is given out.
public enum ChangelogFormat {
    TEXT,
    MARKDOWN,
    HTML,
    JSON;

    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;"
            + "padding:1.5rem}h3{font-size:1rem;margin-bottom:0}code{overflow-wrap:anywhere}";

    /// The whole document, ending with a line feed.
    public String render(Changelog log) {
        return switch (this) {
            case TEXT -> text(log);
            case MARKDOWN -> markdown(log);
            case HTML -> html(log);
            case JSON -> json(log);
        };
    }

    private static String json(Changelog log) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.setAll(Json.mapper().<ObjectNode>valueToTree(log));
        return Json.pretty(tree);
    }

    private static String text(Changelog log) {
        StringBuilder page =
                new StringBuilder(Visible.line(log.title()) + "\n\n" + Visible.line(log.sentence()) + "\n");
        for (Section section : log.sections()) {
            page.append('\n').append(Visible.line(section.title())).append('\n');
            for (Entry entry : section.entries()) {
                page.append("  ").append(Visible.line(entry.title())).append('\n');
                for (Line line : entry.lines()) {
                    page.append("    - ")
                            .append(Visible.line(line.mark() + line.text()))
                            .append('\n');
                }
            }
        }
        page.append(log.notices().isEmpty() ? "" : "\nNotices\n");
        log.notices()
                .forEach(notice ->
                        page.append("  - ").append(Visible.line(notice)).append('\n'));
        return page.toString();
    }

    private static String markdown(Changelog log) {
        StringBuilder page = new StringBuilder(
                "# " + MarkdownText.prose(log.title()) + "\n\n" + MarkdownText.prose(log.sentence()) + "\n");
        for (Section section : log.sections()) {
            page.append("\n## ").append(MarkdownText.prose(section.title())).append('\n');
            for (Entry entry : section.entries()) {
                page.append("\n### ").append(MarkdownText.prose(entry.title())).append("\n\n");
                for (Line line : entry.lines()) {
                    String mark =
                            line.mark().isEmpty() ? "" : "**" + line.mark().strip() + "** ";
                    page.append("- ")
                            .append(mark)
                            .append(MarkdownText.prose(line.text()))
                            .append('\n');
                }
            }
        }
        page.append(log.notices().isEmpty() ? "" : "\n## Notices\n\n");
        log.notices()
                .forEach(notice ->
                        page.append("- ").append(MarkdownText.prose(notice)).append('\n'));
        return page.toString();
    }

    private static String html(Changelog log) {
        StringBuilder page =
                new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>%1$s</title>
                <style>%2$s</style>
                </head>
                <body>
                <h1>%1$s</h1>
                <p>%3$s</p>
                """.formatted(HtmlText.escape(log.title()), STYLE, HtmlText.escape(log.sentence())));
        for (Section section : log.sections()) {
            page.append("<h2>").append(HtmlText.escape(section.title())).append("</h2>\n");
            for (Entry entry : section.entries()) {
                page.append("<h3>").append(HtmlText.escape(entry.title())).append("</h3>\n<ul>\n");
                for (Line line : entry.lines()) {
                    String mark =
                            line.mark().isEmpty() ? "" : "<b>" + line.mark().strip() + "</b> ";
                    page.append("<li>")
                            .append(mark)
                            .append(HtmlText.escape(line.text()))
                            .append("</li>\n");
                }
                page.append("</ul>\n");
            }
        }
        notices(page, log.notices());
        return page.append("</body>\n</html>\n").toString();
    }

    private static void notices(StringBuilder page, List<String> notices) {
        if (!notices.isEmpty()) {
            page.append("<h2>Notices</h2>\n<ul>\n");
            notices.forEach(notice ->
                    page.append("<li>").append(HtmlText.escape(notice)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
