package dev.plimsoll.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a report, taken from its document and from nothing else.
public final class ReportWords {
    private ReportWords() {}

    /// Every text in reading order; the cells of a row are joined by bars.
    public static String section(Report report, String id) {
        Section section = report.sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return section.blocks().stream().map(ReportWords::words).collect(Collectors.joining("\n"));
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text().plain();
            case Block.Bullets bullets ->
                bullets.items().stream().map(Text::plain).collect(Collectors.joining("\n"));
            case Block.Callout callout -> callout.label() + " " + callout.text().plain();
            case Block.Quote quote -> quote.label().plain() + "\n" + quote.text();
            case Block.Table table ->
                table.caption() + "\n"
                        + table.rows().stream()
                                .map(row -> row.stream().map(Text::plain).collect(Collectors.joining("|")))
                                .collect(Collectors.joining("\n"));
            case Block.Chart chart ->
                chart.chart().title() + ". " + chart.chart().description();
            case Block.Picture picture -> picture.heading() + ". " + picture.description();
        };
    }

    /// Each text by itself, as it must appear in every format.
    public static List<String> pieces(Report report) {
        List<String> pieces = new ArrayList<>(List.of(report.title()));
        for (Section section : report.sections()) {
            pieces.add(section.title());
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Table table -> {
                        pieces.add(table.caption());
                        table.columns().forEach(column -> pieces.add(column.title()));
                        table.rows().forEach(row -> row.forEach(cell -> pieces.add(cell.plain())));
                    }
                    case Block.Bullets bullets -> bullets.items().forEach(item -> pieces.add(item.plain()));
                    default -> pieces.add(words(block));
                }
            }
        }
        return pieces;
    }

    /// What Plimsoll itself says: no code, no quotes.
    public static String ours(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> texts(block).stream())
                .map(text -> text.spans().stream()
                        .map(span -> span instanceof Span.Code ? "`code`" : span.shown())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }

    /// References to evidence that the report does not show.
    public static Set<String> dangling(Report report) {
        Set<String> references = new HashSet<>();
        Set<String> anchors = new HashSet<>();
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> texts(block).stream())
                .flatMap(text -> text.spans().stream())
                .forEach(span -> {
                    if (span instanceof Span.Ref ref) {
                        references.add(ref.evidence());
                    } else if (span instanceof Span.Anchor anchor) {
                        anchors.add(anchor.evidence());
                    }
                });
        references.removeAll(anchors);
        references.removeIf(name -> name.startsWith("c"));
        return references;
    }

    private static List<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items();
            case Block.Callout callout -> List.of(callout.text());
            case Block.Quote quote -> List.of(quote.label());
            case Block.Table table ->
                table.rows().stream().flatMap(List::stream).toList();
            case Block.Heading heading -> List.of(Text.of(heading.text()));
            case Block.Chart chart -> List.of(Text.of(chart.chart().description()));
            case Block.Picture picture -> List.of(Text.of(picture.description()));
        };
    }
}
