package dev.plimsoll.reports.template;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A team's own order and words for a report. A template is Markdown: one `# ` line for the title, `## ` lines for
/// sections, `### ` lines, paragraphs and `- ` items, with variables such as `{{title}}`. A line of its own that says
/// `{{section NAME}}` takes in a whole section of the compiled report, and `{{section NAME / HEADING}}` the part of it
/// under one of its headings. Filled, it is a report as any other, so that every form of it holds the same words.
public final class ReportTemplate {
    private static final String TITLE = "# {{title}}\n";

    private final Line title;
    private final List<Part> parts;

    /// A line of the template.
    ///
    /// @param number counted from 1
    record Line(int number, String text) {}

    /// A section of the template.
    record Part(Line heading, List<Line> body) {
        Part {
            body = List.copyOf(body);
        }
    }

    ReportTemplate(Line title, List<Part> parts) {
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    /// @throws TemplateProblem if the text is no template, with the line
    public static ReportTemplate read(String text) {
        return TemplateReader.read(text);
    }

    /// The template that gives a report as it is: where a team begins that wants another one.
    public static String of(Report report) {
        StringBuilder text = new StringBuilder(TITLE);
        for (Section section : report.sections()) {
            text.append("\n## ")
                    .append(section.title())
                    .append("\n\n{{section ")
                    .append(section.id())
                    .append("}}\n");
        }
        return text.toString();
    }

    /// A report in this order and these words.
    ///
    /// @throws TemplateProblem if it names what the report does not have; says the line and what there is
    public Report fill(Report report) {
        Variables variables = new Variables(report);
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Part part : parts) {
            String heading = variables.in(part.heading());
            List<Block> blocks = new Filling(report, variables).blocks(part);
            String id = SectionName.of(taken(part), heading, ids);
            ids.add(id);
            sections.add(new Section(id, heading, blocks));
        }
        return new Report(
                report.kind(), report.subject(), variables.in(title), report.recorded(), report.summary(), sections);
    }

    /// The section that a part takes in as a whole and alone, so that links to it stay; empty for any other part.
    private static String taken(Part part) {
        return part.body().size() == 1
                ? Inclusion.of(part.body().getFirst()).map(Inclusion::whole).orElse("")
                : "";
    }
}
