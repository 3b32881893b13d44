package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import java.util.List;

/// The consumers in a comment on a pull request: a table of those who need a look, each edit one entry.
final class MarkdownImpact {
    private static final int LONGEST = 300;
    private static final int MOST_EDITS = 40;
    private static final int MOST_CONSUMERS = 40;

    private MarkdownImpact() {}

    /// The section, no longer than that many characters.
    static String render(Impact impact, List<EditImpact> edits, int room) {
        StringBuilder page = new StringBuilder("\n### " + MarkdownText.prose(ImpactWords.heading(impact)) + "\n\n"
                + MarkdownText.prose(ImpactWords.sentence(impact)) + "\n");
        int told = 0;
        for (EditImpact edit : edits) {
            String entry = entry(edit);
            if (told == MOST_EDITS || page.length() + entry.length() > room) {
                break;
            }
            page.append(entry);
            told++;
        }
        if (told < edits.size()) {
            page.append("\n").append(edits.size() - told).append(" more edits: read them with `--format html`.\n");
        }
        return page.toString();
    }

    private static String entry(EditImpact edit) {
        StringBuilder entry =
                new StringBuilder("\n" + MarkdownText.code(edit.lead().rule()) + " "
                        + prose(edit.lead().what()) + "\n\n");
        List<ConsumerImpact> hit = ImpactWords.TOLD.stream()
                .flatMap(outcome -> edit.of(outcome).stream())
                .toList();
        if (!hit.isEmpty()) {
            entry.append("| consumer | outcome | why | known from |\n|---|---|---|---|\n");
            hit.stream().limit(MOST_CONSUMERS).forEach(consumer -> row(entry, consumer));
        }
        if (hit.size() > MOST_CONSUMERS) {
            entry.append("\nand ").append(hit.size() - MOST_CONSUMERS).append(" more consumers\n");
        }
        for (Outcome outcome : ImpactWords.CALM) {
            if (!edit.of(outcome).isEmpty()) {
                entry.append("\n- ")
                        .append(ImpactWords.word(outcome))
                        .append(": ")
                        .append(prose(ImpactWords.names(edit, outcome)));
            }
        }
        return entry.append(edit.consumers().isEmpty() ? "no known consumer\n" : "\n")
                .toString();
    }

    private static void row(StringBuilder entry, ConsumerImpact consumer) {
        String chain = ImpactWords.chain(consumer);
        entry.append("| ")
                .append(prose(ImpactWords.who(consumer)))
                .append(" | ")
                .append(ImpactWords.word(consumer.outcome()))
                .append(" | ")
                .append(prose((chain.isEmpty() ? "" : chain + ": ") + consumer.reason()))
                .append(" | ")
                .append(prose(ImpactWords.evidence(consumer.evidence())))
                .append(" |\n");
    }

    private static String prose(String text) {
        return MarkdownText.prose(Visible.shortened(text, LONGEST));
    }
}
