package dev.plimsoll.cli.procedure;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.procedure.EvidenceTemplate;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.Section;
import dev.plimsoll.model.procedure.Step;

/// A procedure to print and hang on the wall: boxes to tick, commands to copy.
public final class ProcedureMarkdown {
    private final StringBuilder text = new StringBuilder();

    private ProcedureMarkdown() {}

    /// @param name as the workspace names it, with its version
    public static String render(String name, Procedure procedure) {
        ProcedureMarkdown markdown = new ProcedureMarkdown();
        markdown.procedure(name, procedure);
        return markdown.text.toString();
    }

    private void procedure(String name, Procedure procedure) {
        line("# " + MarkdownText.prose(procedure.title()));
        line("");
        line(MarkdownText.prose(name + ", " + procedure.kind().word() + " kept by " + procedure.owner()) + ", digest `"
                + procedure.digest() + "`");
        if (!procedure.purpose().isBlank()) {
            line("");
            line(MarkdownText.prose(procedure.purpose()));
        }
        Section section = null;
        boolean first = true;
        int number = 0;
        for (Step step : procedure.steps()) {
            if (first || step.section() != section) {
                line("");
                if (step.section() != null) {
                    line("## " + step.section().title());
                    line("");
                }
            }
            first = false;
            section = step.section();
            step(++number, step);
        }
        for (EvidenceTemplate template : procedure.evidence()) {
            line("");
            line("## Evidence: " + MarkdownText.prose(template.name()));
            line("");
            block("", template.text());
        }
    }

    private void step(int number, Step step) {
        line("- [ ] **" + number + ". " + MarkdownText.prose(step.name()) + "** " + MarkdownText.prose(step.text())
                + (step.mandatory() ? " *(mandatory)*" : ""));
        if (!step.role().isEmpty()) {
            line("  - by: " + MarkdownText.prose(step.role()));
        }
        if (step.target() != null) {
            line("  - within: " + Lasting.words(step.target()));
        }
        if (!step.evidence().isEmpty()) {
            line("  - attach: " + MarkdownText.prose(step.evidence()));
        }
        if (!step.command().isEmpty()) {
            line("");
            block("  ", ProcedureText.command(step.command()));
        }
    }

    private void block(String indent, String content) {
        MarkdownText.block("", content).lines().forEach(line -> line(indent + line));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
