package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A diff for a comment on a pull request: it fits the 65,536 characters that such a comment may have, breaking
/// changes first, one entry an edit, with its proof and places folded away.
final class MarkdownDiff {
    /// Below the limit of the common forges.
    private static final int LONGEST_COMMENT = 65_000;
    /// Kept free for the sentence that says what was cut.
    private static final int RESERVED = 300;

    private static final int LONGEST_WITNESS = 1_000;
    private static final int LONGEST_SENTENCE = 600;
    /// Half of the comment, so that the changes themselves stay in sight.
    private static final int LONGEST_IMPACT = LONGEST_COMMENT / 2;

    private static final int MOST_PLACES = 20;
    private static final int MOST_NOTICES = 10;

    private final StringBuilder page = new StringBuilder();
    private int cut;

    private MarkdownDiff() {}

    static String render(DiffView view) {
        MarkdownDiff comment = new MarkdownDiff();
        ContractDiff diff = view.shown();
        comment.page.append(head(view));
        if (view.impact() != null) {
            comment.page.append(MarkdownImpact.render(view.impact(), view.editsOnConsumers(), LONGEST_IMPACT));
        }
        for (Severity severity : Headings.ORDER) {
            comment.section(Headings.word(severity), severity == Severity.SAFE, view.groups(severity));
        }
        comment.section("Accepted", true, view.accepted());
        comment.list(
                "Probably renamed",
                diff.renames().stream().map(Headings::rename).toList());
        comment.list(
                "Acceptances without effect",
                diff.unusedAcceptances().stream()
                        .map(UnusedAcceptance::sentence)
                        .toList());
        comment.list("Notices", diff.notices());
        comment.sayWhatWasCut();
        return comment.page.toString();
    }

    private static String head(DiffView view) {
        ContractDiff diff = view.shown();
        String hidden = view.hidden() == 0 ? "" : "\n" + MarkdownText.prose(Headings.hidden(view)) + "\n";
        return """
                ## Contract amendment: %s

                %s
                %s
                | | contract | |
                |---|---|---|
                | base | %s | %s |
                | revision | %s | %s |
                """.formatted(
                        view.summary().verdict(),
                        MarkdownText.prose(view.summary().sentence()),
                        hidden,
                        sentence(diff.base().name()),
                        contract(diff.base()),
                        sentence(diff.revision().name()),
                        contract(diff.revision()));
    }

    private static String contract(ContractSummary contract) {
        return sentence(Headings.contract(contract));
    }

    private static String sentence(String text) {
        return MarkdownText.prose(Visible.shortened(text, LONGEST_SENTENCE));
    }

    private void section(String word, boolean folded, List<ChangeGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String heading = Headings.counted(word, groups);
        page.append(folded ? "\n<details><summary>" + heading + "</summary>\n" : "\n### " + heading + "\n");
        for (ChangeGroup group : groups) {
            String entry = entry(group);
            if (page.length() + entry.length() > LONGEST_COMMENT - RESERVED) {
                cut++;
            } else {
                page.append(entry);
            }
        }
        page.append(folded ? "\n</details>\n" : "");
    }

    private static String entry(ChangeGroup group) {
        Change change = group.lead();
        StringBuilder entry = new StringBuilder();
        entry.append("\n**")
                .append(change.severity())
                .append("** ")
                .append(MarkdownText.code(change.rule()))
                .append(' ')
                .append(MarkdownText.code(Visible.shortened(Headings.place(change), LONGEST_SENTENCE)))
                .append(reach(group))
                .append("  \n")
                .append(sentence(change.what()))
                .append("\n\n<details><summary>Why, proof and advice</summary>\n\n");
        item(entry, "why", change.why());
        item(entry, "undecided", change.undecided());
        witness(entry, change.witness());
        item(entry, "advice", change.advice());
        item(entry, "set", Headings.adjustment(change));
        item(entry, "accepted", Headings.acceptance(change));
        entry.append("- base: ")
                .append(position(change.base()))
                .append(", revision: ")
                .append(position(change.revision()))
                .append(", change: ")
                .append(MarkdownText.code(change.fingerprint()))
                .append('\n');
        places(entry, group);
        return entry.append("\n</details>\n").toString();
    }

    private static String reach(ChangeGroup group) {
        int others = group.places().size() - 1;
        return others == 0 ? "" : " and " + Words.count(others, "more place");
    }

    private static void places(StringBuilder entry, ChangeGroup group) {
        List<ChangeGroup.Place> others = Headings.otherPlaces(group);
        others.stream()
                .limit(MOST_PLACES)
                .forEach(place -> entry.append("- also: ")
                        .append(MarkdownText.code(Visible.shortened(Headings.line(place), LONGEST_SENTENCE)))
                        .append('\n'));
        if (others.size() > MOST_PLACES) {
            entry.append("- and ")
                    .append(Words.count(others.size() - MOST_PLACES, "more place"))
                    .append('\n');
        }
    }

    private static void witness(StringBuilder entry, @Nullable Witness witness) {
        if (witness != null) {
            String shown = MarkdownText.code(Visible.shortened(Headings.witness(witness), LONGEST_WITNESS));
            entry.append("- witness: ")
                    .append(shown)
                    .append(' ')
                    .append(sentence(Headings.outcome(witness)))
                    .append('\n');
        }
    }

    private static String position(@Nullable Origin origin) {
        return origin == null ? "says nothing" : MarkdownText.code(Headings.position(origin));
    }

    private static void item(StringBuilder entry, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            entry.append("- ").append(label).append(": ").append(sentence(text)).append('\n');
        }
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder("\n### " + heading + " (" + sentences.size() + ")\n\n");
        for (String one : sentences.subList(0, Math.min(MOST_NOTICES, sentences.size()))) {
            list.append("- ")
                    .append(MarkdownText.prose(Visible.shortened(one, 300)))
                    .append('\n');
        }
        if (sentences.size() > MOST_NOTICES) {
            list.append("- and ").append(sentences.size() - MOST_NOTICES).append(" more\n");
        }
        if (page.length() + list.length() > LONGEST_COMMENT - RESERVED) {
            cut += sentences.size();
        } else {
            page.append(list);
        }
    }

    private void sayWhatWasCut() {
        if (cut > 0) {
            page.append("\n**")
                    .append(cut)
                    .append(" more entries do not fit into a comment.** Read them with `--format html`.\n");
        }
    }
}
