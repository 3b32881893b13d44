package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.markup.HtmlText.escape;

import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import java.util.List;
import java.util.stream.Collectors;

/// The consumers in the HTML page of a diff: one table an edit, with a link to the edit.
final class HtmlImpact {
    private HtmlImpact() {}

    static String render(Impact impact, List<EditImpact> edits) {
        String notices = impact.notices().stream()
                .map(notice -> "<p>Note: " + escape(notice) + "</p>\n")
                .collect(Collectors.joining());
        return "<aside id=\"consumers\"><h2>" + escape(ImpactWords.heading(impact)) + "</h2>\n<p>"
                + escape(ImpactWords.sentence(impact)) + "</p>\n"
                + edits.stream().map(HtmlImpact::edit).collect(Collectors.joining())
                + notices
                + "</aside>\n";
    }

    private static String edit(EditImpact edit) {
        String rows = edit.consumers().stream().map(HtmlImpact::row).collect(Collectors.joining());
        return "<details open=\"open\"><summary><a href=\"#c-"
                + escape(edit.lead().root()) + "\"><code>"
                + escape(edit.lead().rule()) + "</code></a> "
                + escape(Headings.place(edit.lead()) + ": " + edit.lead().what()) + "</summary>\n"
                + (rows.isEmpty()
                        ? "<p>No known consumer.</p>\n"
                        : "<table><thead><tr><th>Consumer</th><th>Outcome</th><th>Why</th><th>Known from</th></tr></thead>\n"
                                + "<tbody>\n" + rows + "</tbody></table>\n")
                + "</details>\n";
    }

    private static String row(ConsumerImpact consumer) {
        String chain = ImpactWords.chain(consumer);
        return "<tr><td>" + escape(ImpactWords.who(consumer)) + "</td><td>"
                + escape(ImpactWords.word(consumer.outcome())) + "</td><td>"
                + escape((chain.isEmpty() ? "" : chain + ": ") + consumer.reason()) + "</td><td>"
                + escape(ImpactWords.evidence(consumer.evidence())) + "</td></tr>\n";
    }
}
