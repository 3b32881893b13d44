package dev.plimsoll.cli.archive;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.archive.Marked;
import dev.plimsoll.model.learning.card.CardAction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/// What the archive found, for people to read in a terminal.
public final class ArchiveText {
    private static final int MOST_VALUES = 6;

    private ArchiveText() {}

    /// The hits with the words that were looked for marked, and how all that fits divides.
    public static String hits(ArchiveHits found, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (ArchiveHits.Hit hit : found.hits()) {
            String day = LocalDate.ofInstant(hit.at(), ZoneOffset.UTC).toString();
            text.append(new Table()
                    .row(
                            hit.id(),
                            hit.kind(),
                            hit.state().isEmpty() ? "-" : hit.state(),
                            day,
                            hit.title().text())
                    .render(""));
            if (!hit.snippet().text().isBlank()) {
                text.append("    ").append(marked(hit.snippet(), ansi)).append('\n');
            }
        }
        text.append(Words.count(found.total(), "record"))
                .append(
                        found.total() > found.hits().size()
                                ? ", the best " + found.hits().size() + " shown"
                                : "")
                .append(".\n");
        for (ArchiveHits.Facet facet : found.facets()) {
            if (!facet.counts().isEmpty()) {
                text.append(counts(facet)).append('\n');
            }
        }
        return text.toString();
    }

    private static String marked(Marked snippet, Ansi ansi) {
        String plain = Visible.line(snippet.text());
        if (!plain.equals(snippet.text())) {
            return plain; // something in it may not reach a terminal, and marks would stand elsewhere
        }
        return ansi.enabled() ? snippet.with("\u001b[1m", "\u001b[0m") : snippet.with("*", "*");
    }

    private static String counts(ArchiveHits.Facet facet) {
        String values = facet.counts().stream()
                .limit(MOST_VALUES)
                .map(count -> Visible.line(count.value()) + " " + count.documents())
                .collect(Collectors.joining(", "));
        int more = facet.counts().size() - MOST_VALUES;
        return "  " + facet.name() + ": " + values + (more > 0 ? ", and " + more + " more" : "");
    }

    /// What is like something, each with the reasons.
    public static String similar(List<Likeness> found) {
        StringBuilder text = new StringBuilder();
        for (Likeness like : found) {
            text.append(new Table()
                    .row(like.id(), like.kind(), like.state().isEmpty() ? "-" : like.state(), like.title())
                    .render("  "));
            text.append("      ").append(Visible.line(like.why())).append('\n');
        }
        return text.toString();
    }

    /// The short block below a plan; nothing when nothing is like it.
    public static String learnings(List<Likeness> found) {
        return found.isEmpty() ? "" : "\nSimilar past learnings\n" + similar(found);
    }

    /// Factors that were met before, and what was to be done then.
    public static String recurrences(List<Recurrence> found) {
        StringBuilder text = new StringBuilder();
        for (Recurrence again : found) {
            text.append(Visible.line(again.factor())).append('\n');
            text.append("  met before: ")
                    .append(again.where())
                    .append("  ")
                    .append(Visible.line(again.title()))
                    .append('\n');
            text.append("    ").append(Visible.line(again.earlier())).append('\n');
            if (again.actions().isEmpty()) {
                text.append("    no action was noted then\n");
            }
            for (CardAction action : again.actions()) {
                text.append("    action: ")
                        .append(Visible.shortened(Visible.line(action.text()), 160))
                        .append(action.owner().isEmpty() ? "" : " (" + Visible.line(action.owner()) + ")")
                        .append(": ")
                        .append(action.standing())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
