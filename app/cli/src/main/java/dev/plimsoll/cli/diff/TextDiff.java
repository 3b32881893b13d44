package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/// A diff for a terminal: worst changes first, the summary last, where the eye rests. One edit is one entry, however
/// many operations it reaches.
final class TextDiff {
    private static final int LONGEST_WITNESS = 240;

    private final StringBuilder text = new StringBuilder();
    private final boolean everyPlace;
    private final Ansi ansi;

    private TextDiff(boolean everyPlace, Ansi ansi) {
        this.everyPlace = everyPlace;
        this.ansi = ansi;
    }

    static String render(DiffView view, Ansi ansi) {
        TextDiff page = new TextDiff(view.everyPlace(), ansi);
        ContractDiff diff = view.shown();
        page.contract("base", diff.base());
        page.contract("revision", diff.revision());
        for (Severity severity : Headings.ORDER) {
            page.section(Headings.word(severity), colour(severity), view.groups(severity));
        }
        page.section("Accepted", Style.faint, view.accepted());
        page.list(
                "Probably renamed",
                diff.renames().stream().map(Headings::rename).toList());
        page.list(
                "Acceptances without effect",
                diff.unusedAcceptances().stream()
                        .map(UnusedAcceptance::sentence)
                        .toList());
        page.list("Notices", diff.notices());
        page.consumers(view);
        page.end(view);
        return page.text.toString();
    }

    private void end(DiffView view) {
        text.append('\n');
        if (view.hidden() > 0) {
            text.append(Headings.hidden(view)).append('\n');
        }
        if (view.impact() != null) {
            text.append(Visible.line(ImpactWords.sentence(view.impact()))).append('\n');
        }
        text.append(styled(view.summary().sentence(), Style.bold)).append('\n');
    }

    private void consumers(DiffView view) {
        if (view.impact() != null && !view.impact().consumers().isEmpty()) {
            text.append('\n')
                    .append(styled(Visible.line(ImpactWords.heading(view.impact())), Style.bold))
                    .append('\n')
                    .append(TextImpact.render(view.impact(), view.editsOnConsumers(), everyPlace));
        }
    }

    private void contract(String side, ContractSummary contract) {
        row("", side, contract.name() + "  (" + Headings.contract(contract) + ")");
    }

    private void section(String word, IStyle colour, List<ChangeGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(styled(Headings.counted(word, groups), Style.bold, colour))
                .append('\n');
        groups.forEach(group -> group(group, colour));
    }

    private void group(ChangeGroup group, IStyle colour) {
        Change change = group.lead();
        String word = change.severity().name().toUpperCase(Locale.ROOT);
        String place = Headings.place(change) + "  " + Headings.subject(change.subject());
        text.append('\n')
                .append("  ")
                .append(styled(word, Style.bold, colour))
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
        row("    ", "set", Headings.adjustment(change));
        row("    ", "accepted", Headings.acceptance(change));
        row("    ", "change", change.fingerprint());
        places(group);
    }

    private void places(ChangeGroup group) {
        int others = group.places().size() - 1;
        if (others == 0) {
            return;
        }
        if (!everyPlace) {
            row(
                    "    ",
                    "also",
                    "and " + Words.count(others, "more place") + " in "
                            + Words.count(group.operations().size(), "operation") + " (list them with --all)");
            return;
        }
        row("    ", "also", Words.count(others, "more place") + ":");
        Headings.otherPlaces(group).forEach(place -> row("    ", "", Headings.line(place)));
    }

    private void witness(@Nullable Witness witness) {
        if (witness != null) {
            row("    ", "witness", Visible.shortened(Headings.witness(witness), LONGEST_WITNESS));
            row("    ", "", Headings.outcome(witness));
        }
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(styled(heading + " (" + sentences.size() + ")", Style.bold))
                .append('\n');
        sentences.forEach(
                sentence -> text.append("  ").append(Visible.line(sentence)).append('\n'));
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
