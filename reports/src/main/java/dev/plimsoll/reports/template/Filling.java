package dev.plimsoll.reports.template;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.template.ReportTemplate.Line;
import dev.plimsoll.reports.template.ReportTemplate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the blocks of a section from the lines of a template.
final class Filling {
    private static final String HEADING = "### ";
    private static final List<String> ITEMS = List.of("- ", "* ");

    private final Report report;
    private final Variables variables;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Text> items = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    Filling(Report report, Variables variables) {
        this.report = report;
        this.variables = variables;
    }

    /// @throws TemplateProblem if a line cannot be filled, or nothing comes of all of them
    List<Block> blocks(Part part) {
        part.body().forEach(this::take);
        end();
        if (blocks.isEmpty()) {
            throw new TemplateProblem(
                    part.heading(), "there is nothing under this heading", "Write under it or take the heading out.");
        }
        return blocks;
    }

    private void take(Line line) {
        Optional<Inclusion> inclusion = Inclusion.of(line);
        if (inclusion.isPresent()) {
            end();
            blocks.addAll(inclusion.get().blocks(report));
        } else if (line.text().isEmpty()) {
            end();
        } else if (line.text().startsWith(HEADING)) {
            end();
            blocks.add(new Block.Heading(words(line, HEADING.length())));
        } else if (ITEMS.stream().anyMatch(line.text()::startsWith)) {
            endParagraph();
            items.add(Text.of(words(line, 2)));
        } else {
            endItems();
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(words(line, 0));
        }
    }

    private String words(Line line, int from) {
        return variables.in(line, line.text().substring(from).strip());
    }

    private void end() {
        endParagraph();
        endItems();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private void endItems() {
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
            items.clear();
        }
    }
}
