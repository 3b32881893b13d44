package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import java.util.List;
import java.util.Locale;

/// The consumers in the text of a diff: one entry an edit, who is unproven first.
final class TextImpact {
    private final StringBuilder text = new StringBuilder();
    private final boolean everybody;

    private TextImpact(boolean everybody) {
        this.everybody = everybody;
    }

    /// @param everybody whether those who are unaffected are told one by one
    static String render(Impact impact, List<EditImpact> edits, boolean everybody) {
        TextImpact page = new TextImpact(everybody);
        edits.forEach(page::edit);
        impact.notices().forEach(notice -> page.line("  ", "Note: " + notice));
        return page.text.toString();
    }

    private void edit(EditImpact edit) {
        text.append('\n');
        String place = Headings.place(edit.lead()) + "  "
                + Headings.subject(edit.lead().subject());
        line("  ", edit.lead().rule() + "  " + place.strip());
        line("    ", edit.lead().what());
        ImpactWords.TOLD.forEach(outcome -> edit.of(outcome).forEach(this::consumer));
        for (Outcome outcome : ImpactWords.CALM) {
            if (everybody) {
                edit.of(outcome).forEach(this::consumer);
            } else if (!edit.of(outcome).isEmpty()) {
                line("    ", ImpactWords.word(outcome) + ": " + ImpactWords.names(edit, outcome));
            }
        }
        if (edit.consumers().isEmpty()) {
            line("    ", "no known consumer");
        }
    }

    private void consumer(ConsumerImpact consumer) {
        line("    ", ImpactWords.word(consumer.outcome()).toUpperCase(Locale.ROOT) + "  " + ImpactWords.who(consumer));
        line("      ", ImpactWords.chain(consumer));
        line("      ", consumer.reason());
        line("      ", ImpactWords.evidence(consumer.evidence()));
    }

    private void line(String indent, String words) {
        if (!words.isEmpty()) {
            text.append(indent).append(Visible.line(words)).append('\n');
        }
    }
}
