package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.chart.SvgChart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// A report as GitHub Flavored Markdown. Pictures stand at the end of the file as data addresses, so that the text
/// reads well where pictures are not shown.
public final class MarkdownReport {
    private final Report report;
    private final MarkdownText words;
    private final List<LineChart> charts = new ArrayList<>();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private final StringBuilder out = new StringBuilder(16_384);

    private MarkdownReport(Report report) {
        this.report = report;
        this.words = new MarkdownText(Anchors.of(report));
    }

    public static String render(Report report) {
        return new MarkdownReport(report).render();
    }

    private String render() {
        out.append("# ").append(MarkdownText.escape(report.title())).append("\n");
        report.sections().forEach(this::section);
        for (int i = 0; i < charts.size(); i++) {
            String svg = SvgChart.draw(charts.get(i), "");
            out.append("\n[chart-")
                    .append(i + 1)
                    .append("]: data:image/svg+xml;base64,")
                    .append(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)))
                    .append('\n');
        }
        for (int i = 0; i < pictures.size(); i++) {
            out.append("\n[picture-")
                    .append(i + 1)
                    .append("]: ")
                    .append(pictures.get(i).address())
                    .append('\n');
        }
        return out.toString();
    }

    private void section(Section section) {
        out.append("\n## ").append(MarkdownText.escape(section.title())).append('\n');
        section.blocks().forEach(block -> {
            out.append('\n');
            block(block);
        });
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                out.append("### ").append(MarkdownText.escape(heading.text())).append('\n');
            case Block.Paragraph paragraph ->
                out.append(words.inline(paragraph.text())).append('\n');
            case Block.Bullets bullets ->
                bullets.items()
                        .forEach(item ->
                                out.append("- ").append(words.inline(item)).append('\n'));
            case Block.Callout callout ->
                out.append("> **")
                        .append(MarkdownText.escape(callout.label()))
                        .append("** ")
                        .append(words.inline(callout.text()))
                        .append('\n');
            case Block.Quote quote -> quote(quote);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart.chart());
            case Block.Picture picture -> picture(picture);
        }
    }

    private void quote(Block.Quote quote) {
        String fence = "`".repeat(Math.max(3, MarkdownText.longestTicks(quote.text()) + 1));
        out.append(words.inline(quote.label()))
                .append("\n\n")
                .append(fence)
                .append("text\n")
                .append(quote.text())
                .append(quote.text().endsWith("\n") ? "" : "\n")
                .append(fence)
                .append('\n');
    }

    private void table(Block.Table table) {
        out.append("**").append(MarkdownText.escape(table.caption())).append("**\n\n");
        row(table.columns().stream()
                .map(column -> MarkdownText.escape(column.title()))
                .toList());
        row(table.columns().stream()
                .map(column -> column.number() ? "---:" : "---")
                .toList());
        table.rows().forEach(cells -> row(cells.stream().map(words::cell).toList()));
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void picture(Block.Picture picture) {
        pictures.add(picture);
        String title = MarkdownText.escape(picture.heading());
        out.append("![")
                .append(MarkdownText.escape(picture.description()))
                .append("][picture-")
                .append(pictures.size())
                .append("]\n\n**")
                .append(title)
                .append(".** ")
                .append(MarkdownText.escape(picture.description()))
                .append('\n');
    }

    private void chart(LineChart chart) {
        charts.add(chart);
        String title = MarkdownText.escape(chart.title());
        out.append("![")
                .append(title)
                .append("][chart-")
                .append(charts.size())
                .append("]\n\n**")
                .append(title)
                .append(".** ")
                .append(MarkdownText.escape(chart.description()))
                .append('\n');
    }
}
