package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/// A diff for a terminal: worst changes first, the summary last, where the eye rests.
final class TextDiff {
    private static final int LONGEST_WITNESS = 240;

    private final StringBuilder text = new StringBuilder();
    private final Ansi ansi;

    private TextDiff(Ansi ansi) {
        this.ansi = ansi;
    }

    static String render(ContractDiff diff, Ansi ansi) {
        TextDiff page = new TextDiff(ansi);
        page.contract("base", diff.base());
        page.contract("revision", diff.revision());
        Headings.ORDER.forEach(severity -> page.group(severity, Headings.changes(diff, severity)));
        page.notices(diff.notices());
        DiffSummary summary = DiffSummary.of(diff);
        page.text
                .append('\n')
                .append(page.styled(summary.sentence(), Style.bold))
                .append('\n');
        return page.text.toString();
    }

    private void contract(String side, ContractSummary contract) {
        row("", side, contract.name() + "  (" + Headings.contract(contract) + ")");
    }

    private void group(Severity severity, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String heading = Headings.word(severity) + " (" + changes.size() + ")";
        text.append('\n').append(styled(heading, Style.bold, colour(severity))).append('\n');
        changes.forEach(this::change);
    }

    private void change(Change change) {
        String word = change.severity().name().toUpperCase(Locale.ROOT);
        String place = Headings.place(change) + "  " + Headings.subject(change.subject());
        text.append('\n')
                .append("  ")
                .append(styled(word, Style.bold, colour(change.severity())))
                .append(' ')
                .append(styled(Visible.line(change.rule()), Style.bold))
                .append("  ")
                .append(Visible.line(place).strip())
                .append('\n');
        text.append("    ").append(Visible.line(change.what())).append('\n');
        row("    ", "base", Headings.position(change.base()));
        row("    ", "revision", Headings.position(change.revision()));
        row("    ", "why", change.why());
        row("    ", "undecided", change.undecided());
        witness(change.witness());
        row("    ", "advice", change.advice());
    }

    private void witness(@Nullable Witness witness) {
        if (witness != null) {
            row("    ", "witness", Visible.shortened(Headings.witness(witness), LONGEST_WITNESS));
            row("    ", "", Headings.outcome(witness));
        }
    }

    private void notices(List<String> notices) {
        if (notices.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(styled("Notices (" + notices.size() + ")", Style.bold))
                .append('\n');
        notices.forEach(notice -> text.append("  ").append(Visible.line(notice)).append('\n'));
    }

    private void row(String indent, String label, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        text.append(indent)
                .append(styled(String.format("%-9s", label), Style.faint))
                .append(' ')
                .append(Visible.line(value))
                .append('\n');
    }

    private static IStyle colour(Severity severity) {
        return switch (severity) {
            case BREAKING -> Style.fg_red;
            case RISKY -> Style.fg_yellow;
            case SAFE -> Style.fg_green;
        };
    }

    private String styled(String words, IStyle... styles) {
        return ansi.enabled() ? Style.on(styles) + words + Style.off(styles) + Style.reset.off() : words;
    }
}
