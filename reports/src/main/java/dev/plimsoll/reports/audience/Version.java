package dev.plimsoll.reports.audience;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.exhibit.ExhibitSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks through a report and leaves behind what an audience is not to see: by the kind of each part first, by the
/// form of its words after that.
final class Version {
    /// What a customer is told. A section that is not named here, whoever compiles it, stays inside.
    private static final Set<String> TOLD = Set.of("summary", "impact", "actions");

    /// A column that names who is to act inside.
    private static final Set<String> INSIDE = Set.of("owner", "verified by");

    private static final String NUMBER = "No.";

    private final Redaction redaction;
    private final boolean customer;

    Version(Redaction redaction, boolean customer) {
        this.redaction = redaction;
        this.customer = customer;
    }

    Report of(Report report) {
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<Block> blocks = blocks(section);
            if (!blocks.isEmpty()) {
                sections.add(new Section(section.id(), redaction.of(section.title()), blocks));
            }
        }
        return new Report(
                report.kind(),
                customer ? "" : report.subject(),
                redaction.of(report.title()),
                report.recorded(),
                redaction.of(report.summary()),
                sections);
    }

    private List<Block> blocks(Section section) {
        if (customer && section.id().equals(ExhibitSection.ID)) {
            return released(section);
        }
        if (customer && !TOLD.contains(section.id())) {
            return List.of();
        }
        return section.blocks().stream().flatMap(block -> block(block).stream()).toList();
    }

    /// The pictures that somebody has let customers see, without the list of files.
    private List<Block> released(Section section) {
        return section.blocks().stream()
                .filter(block -> block instanceof Block.Picture picture && picture.released())
                .flatMap(block -> block(block).stream())
                .toList();
    }

    private List<Block> block(Block block) {
        return switch (block) {
            case Block.Heading heading -> List.of(new Block.Heading(redaction.of(heading.text())));
            case Block.Paragraph paragraph -> List.of(new Block.Paragraph(text(paragraph.text())));
            case Block.Bullets bullets ->
                List.of(new Block.Bullets(
                        once(bullets.items().stream().map(this::text).toList())));
            case Block.Callout callout ->
                List.of(new Block.Callout(callout.tone(), redaction.of(callout.label()), text(callout.text())));
            case Block.Quote quote ->
                customer ? List.of() : List.of(new Block.Quote(text(quote.label()), redaction.of(quote.text())));
            case Block.Table table -> List.of(table(table));
            case Block.Picture picture -> List.of(picture(picture));
            case Block.Chart chart -> customer ? List.of() : List.of(new Block.Chart(chart(chart.chart())));
        };
    }

    private Block.Picture picture(Block.Picture picture) {
        return new Block.Picture(
                customer ? "" : picture.label(),
                redaction.of(picture.title()),
                redaction.of(picture.description()),
                picture.mediaType(),
                picture.content(),
                picture.released());
    }

    private Block.Table table(Block.Table table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String title = table.columns().get(i).title().toLowerCase(java.util.Locale.ROOT);
            if (!customer || !INSIDE.contains(title)) {
                kept.add(i);
            }
        }
        return new Block.Table(
                redaction.of(table.caption()),
                kept.stream()
                        .map(table.columns()::get)
                        .map(column -> new Block.Column(redaction.of(column.title()), column.weight(), column.number()))
                        .toList(),
                once(
                        kept.isEmpty()
                                ? ""
                                : table.columns().get(kept.getFirst()).title(),
                        table.rows().stream()
                                .map(row -> kept.stream()
                                        .map(row::get)
                                        .map(this::text)
                                        .toList())
                                .toList()));
    }

    /// Without their names some items say the same: such a one is said once, and how often it stood there.
    private List<Text> once(List<Text> items) {
        if (!customer) {
            return items;
        }
        Map<Text, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> times(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The same of the rows of a table that numbers them.
    ///
    /// @param first the title of the first column
    private List<List<Text>> once(String first, List<List<Text>> rows) {
        if (!customer || !first.equals(NUMBER) || rows.stream().anyMatch(row -> row.size() < 2)) {
            return rows;
        }
        Map<List<Text>, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.subList(1, row.size()), 1, Integer::sum));
        List<List<Text>> merged = new ArrayList<>();
        counts.forEach((row, count) -> {
            List<Text> cells = new ArrayList<>(row);
            cells.set(0, times(row.getFirst(), count));
            cells.addFirst(Text.of(String.valueOf(merged.size() + 1)));
            merged.add(cells);
        });
        return merged;
    }

    private static Text times(Text text, int count) {
        return count == 1 ? text : text.and(" (" + count + " times)");
    }

    private Text text(Text text) {
        Text clean = Text.empty();
        for (Span span : text.spans()) {
            clean = switch (span) {
                case Span.Plain plain -> clean.and(redaction.of(plain.text()));
                case Span.Strong strong -> clean.strong(redaction.of(strong.text()));
                case Span.Code code when customer -> clean.and(redaction.machine(code.text()));
                case Span.Code code -> clean.code(redaction.of(code.text()));
                case Span.Ref ref -> customer ? clean : clean.ref(ref.evidence());
                case Span.Anchor anchor -> customer ? clean : clean.anchor(anchor.evidence());
            };
        }
        return customer ? tidy(clean) : clean;
    }

    /// A name may stand across two spans, and a space before a reference that is gone is one too many.
    private Text tidy(Text text) {
        String words = redaction.of(text.plain()).replaceAll(" +([.,;:])", "$1").replaceAll(" {2,}", " ");
        boolean strong = !text.spans().isEmpty() && text.spans().stream().allMatch(Span.Strong.class::isInstance);
        return strong ? Text.empty().strong(words.strip()) : Text.of(words.strip());
    }

    private LineChart chart(LineChart chart) {
        return new LineChart(
                redaction.of(chart.title()),
                redaction.of(chart.description()),
                chart.unit(),
                chart.along(),
                chart.length(),
                chart.series().stream()
                        .map(one -> new LineChart.Series(redaction.of(one.name()), one.stroke(), one.parts()))
                        .toList(),
                chart.bands().stream()
                        .map(one -> new LineChart.Band(one.key(), redaction.of(one.name()), one.from(), one.to()))
                        .toList(),
                chart.limits().stream()
                        .map(one -> new LineChart.Limit(redaction.of(one.name()), one.value()))
                        .toList(),
                chart.markers().stream()
                        .map(one -> new LineChart.Marker(redaction.of(one.name()), one.at()))
                        .toList(),
                chart.phases().stream()
                        .map(one -> new LineChart.PhaseStart(redaction.of(one.name()), one.at()))
                        .toList());
    }
}
