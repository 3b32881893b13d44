package dev.plimsoll.reports.template;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.template.ReportTemplate.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that takes in what was compiled.
///
/// @param section the id of a section
/// @param heading the heading in it, as it is written there; empty for the whole section
record Inclusion(Line line, String section, String heading) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\{\\{\\s*section\\s+([a-z-]+)\\s*(?:/\\s*([^{}]*[^{}\\s])\\s*)?\\}\\}");

    static Optional<Inclusion> of(Line line) {
        Matcher written = WRITTEN.matcher(line.text());
        return written.matches()
                ? Optional.of(new Inclusion(line, written.group(1), written.group(2) == null ? "" : written.group(2)))
                : Optional.empty();
    }

    /// The section that is taken in as a whole; empty if only a part of it is.
    String whole() {
        return heading.isEmpty() ? section : "";
    }

    List<Block> blocks(Report report) {
        Section found = report.sections().stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new TemplateProblem(
                        line,
                        "this report has no section '" + section + "'",
                        "Its sections are "
                                + String.join(
                                        ", ",
                                        report.sections().stream()
                                                .map(Section::id)
                                                .toList())
                                + "."));
        return heading.isEmpty() ? found.blocks() : under(found);
    }

    private List<Block> under(Section found) {
        List<Block> blocks = found.blocks();
        int from = blocks.indexOf(new Block.Heading(heading));
        if (from < 0) {
            List<String> headings = blocks.stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(block -> ((Block.Heading) block).text())
                    .toList();
            throw new TemplateProblem(
                    line,
                    "the section '" + section + "' has no heading '" + heading + "'",
                    headings.isEmpty()
                            ? "It has no headings: take it in as a whole."
                            : "Its headings are " + String.join("; ", headings) + ".");
        }
        int to = from + 1;
        while (to < blocks.size() && !(blocks.get(to) instanceof Block.Heading)) {
            to++;
        }
        return blocks.subList(from + 1, to);
    }
}
