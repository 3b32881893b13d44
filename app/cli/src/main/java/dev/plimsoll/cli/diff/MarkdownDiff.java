package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A diff for a comment on a pull request: it fits the 65,536 characters that such a comment may have.
final class MarkdownDiff {
    /// Below the limit of the common forges, with room for the last lines.
    private static final int LONGEST_COMMENT = 60_000;

    private static final int LONGEST_WITNESS = 1_000;
    private static final int LONGEST_SENTENCE = 600;

    private MarkdownDiff() {}

    static String render(ContractDiff diff) {
        StringBuilder page = new StringBuilder(head(diff));
        int left = 0;
        for (Severity severity : Headings.ORDER) {
            left += group(page, severity, Headings.changes(diff, severity));
        }
        if (left > 0) {
            page.append("\n**")
                    .append(left)
                    .append(" more changes do not fit into a comment.** ")
                    .append("Read them with `--format html`.\n");
        }
        return page + notices(diff.notices());
    }

    private static String head(ContractDiff diff) {
        DiffSummary summary = DiffSummary.of(diff);
        return """
                ## Contract amendment: %s

                %s

                | | contract | |
                |---|---|---|
                | base | %s | %s |
                | revision | %s | %s |
                """.formatted(
                        summary.verdict(),
                        MarkdownText.prose(summary.sentence()),
                        cell(diff.base().name()),
                        contract(diff.base()),
                        cell(diff.revision().name()),
                        contract(diff.revision()));
    }

    private static String contract(ContractSummary contract) {
        return cell(Headings.contract(contract));
    }

    private static String cell(String text) {
        return sentence(text);
    }

    private static String sentence(String text) {
        return MarkdownText.prose(Visible.shortened(text, LONGEST_SENTENCE));
    }

    /// Adds as many changes as fit and answers how many did not.
    private static int group(StringBuilder page, Severity severity, List<Change> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        boolean folded = severity == Severity.SAFE;
        String heading = Headings.word(severity) + " (" + changes.size() + ")";
        page.append(folded ? "\n<details><summary>" + heading + "</summary>\n" : "\n### " + heading + "\n");
        int shown = 0;
        for (Change change : changes) {
            String entry = change(change);
            if (page.length() + entry.length() > LONGEST_COMMENT) {
                break;
            }
            page.append(entry);
            shown++;
        }
        page.append(folded ? "\n</details>\n" : "");
        return changes.size() - shown;
    }

    private static String change(Change change) {
        List<String> lines = new ArrayList<>();
        lines.add("\n**" + change.severity() + "** " + MarkdownText.code(change.rule()) + " "
                + MarkdownText.code(Visible.shortened(Headings.place(change), LONGEST_SENTENCE)) + "  ");
        lines.add(sentence(change.what()) + "\n");
        lines.add("- base: " + position(change.base()) + ", revision: " + position(change.revision()));
        item(lines, "why", change.why());
        item(lines, "undecided", change.undecided());
        item(lines, "advice", change.advice());
        Witness witness = change.witness();
        if (witness != null) {
            String shown = MarkdownText.code(Visible.shortened(Headings.witness(witness), LONGEST_WITNESS));
            lines.add("- witness: " + shown + " " + sentence(Headings.outcome(witness)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String position(@Nullable Origin origin) {
        return origin == null ? "says nothing" : MarkdownText.code(Headings.position(origin));
    }

    private static void item(List<String> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add("- " + label + ": " + sentence(text));
        }
    }

    private static String notices(List<String> notices) {
        if (notices.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n### Notices (" + notices.size() + ")\n\n");
        for (String notice : notices.subList(0, Math.min(10, notices.size()))) {
            list.append("- ")
                    .append(MarkdownText.prose(Visible.shortened(notice, 300)))
                    .append('\n');
        }
        return notices.size() > 10 ? list + "- and " + (notices.size() - 10) + " more\n" : list.toString();
    }
}
