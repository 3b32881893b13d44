package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The evidence that a report shows, so that references lead somewhere or are no links.
final class Anchors {
    private final Set<String> shown;
    private final Set<String> placed = new HashSet<>();

    private Anchors(Set<String> shown) {
        this.shown = shown;
    }

    static Anchors of(Report report) {
        Set<String> shown = new HashSet<>();
        for (Section section : report.sections()) {
            section.blocks().stream()
                    .flatMap(Anchors::texts)
                    .flatMap(text -> text.spans().stream())
                    .filter(Span.Anchor.class::isInstance)
                    .forEach(span -> shown.add(((Span.Anchor) span).evidence()));
        }
        return new Anchors(shown);
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Callout callout -> Stream.of(callout.text());
            case Block.Quote quote -> Stream.of(quote.label());
            case Block.Table table -> table.rows().stream().flatMap(List::stream);
            case Block.Heading _, Block.Chart _, Block.Picture _ -> Stream.empty();
        };
    }

    /// Whether a reference to this evidence has somewhere to lead.
    boolean leads(String evidence) {
        return shown.contains(evidence);
    }

    /// True the first time that evidence is shown: an id may stand only once in a document.
    boolean first(String evidence) {
        return placed.add(evidence);
    }
}
