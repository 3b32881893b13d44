package dev.plimsoll.reports.template;

import dev.plimsoll.reports.template.ReportTemplate.Line;
import dev.plimsoll.reports.template.ReportTemplate.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a template into its sections.
final class TemplateReader {
    /// More is no template of a report, and is refused before it takes memory.
    static final int MOST_CHARACTERS = 50_000;

    private static final String TITLE = "# ";
    private static final String SECTION = "## ";

    private @Nullable Line title;
    private @Nullable Line heading;
    private List<Line> body = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private TemplateReader() {}

    static ReportTemplate read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new TemplateProblem(
                    new Line(1, ""),
                    "it has " + text.length() + " characters, and " + MOST_CHARACTERS + " are the most",
                    "Put long texts into documents of their own.");
        }
        TemplateReader reader = new TemplateReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            reader.take(new Line(number, line.strip()));
        }
        return reader.end(number);
    }

    private void take(Line line) {
        if (line.text().startsWith(TITLE)) {
            title(line);
        } else if (line.text().startsWith(SECTION)) {
            close();
            heading = after(line, SECTION);
        } else if (heading != null) {
            body.add(line);
        } else if (!line.text().isEmpty()) {
            throw new TemplateProblem(
                    line, "words stand before the first section", "Put a line such as '## Summary' above them.");
        }
    }

    private void title(Line line) {
        if (title != null || heading != null) {
            throw new TemplateProblem(
                    line,
                    "a second title, or one after a section",
                    "Begin sections with '## ' and keep one '# ' line.");
        }
        title = after(line, TITLE);
    }

    private static Line after(Line line, String sign) {
        Line rest = new Line(line.number(), line.text().substring(sign.length()).strip());
        if (rest.text().isEmpty()) {
            throw new TemplateProblem(line, "a heading without words", "Write what comes under it.");
        }
        return rest;
    }

    private void close() {
        if (heading != null) {
            parts.add(new Part(heading, trimmed(body)));
            body = new ArrayList<>();
        }
    }

    private static List<Line> trimmed(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).text().isEmpty()) {
            from++;
        }
        while (to > from && lines.get(to - 1).text().isEmpty()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private ReportTemplate end(int lines) {
        close();
        Line last = new Line(Math.max(1, lines), "");
        if (title == null) {
            throw new TemplateProblem(last, "there is no title", "Begin with a line such as '# {{title}}'.");
        }
        if (parts.isEmpty()) {
            throw new TemplateProblem(
                    last, "there is no section", "Add lines such as '## Summary' and '{{section summary}}'.");
        }
        return new ReportTemplate(title, parts);
    }
}
