package dev.plimsoll.reports.render;

import static dev.plimsoll.reports.Markup.escape;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.chart.SvgChart;
import java.util.List;
import java.util.Locale;

/// The content of a report as markup that is well-formed XML and valid HTML alike, for page and print.
final class HtmlBody {
    private final Report report;
    private final boolean print;
    private final Anchors anchors;
    private Headings headings = new Headings("top");
    private final StringBuilder out = new StringBuilder(32_768);

    /// @param print for the PDF, whose tagging wants the description of a picture in an `alt` attribute
    HtmlBody(Report report, boolean print) {
        this.report = report;
        this.print = print;
        this.anchors = Anchors.of(report);
    }

    String markup() {
        out.append("<h1 id=\"top\">").append(escape(report.title())).append("</h1>\n");
        report.sections().forEach(this::section);
        return out.toString();
    }

    private void section(Section section) {
        out.append("<section>\n<h2 id=\"")
                .append(section.id())
                .append("\">")
                .append(escape(section.title()))
                .append("</h2>\n");
        headings = new Headings(section.id());
        section.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    private void heading(Block.Heading heading) {
        out.append("<h3 id=\"")
                .append(headings.next())
                .append("\">")
                .append(escape(heading.text()))
                .append("</h3>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> tag("p", inline(paragraph.text()));
            case Block.Bullets bullets -> {
                out.append("<ul>\n");
                bullets.items().forEach(item -> tag("li", inline(item)));
                out.append("</ul>\n");
            }
            case Block.Callout callout -> callout(callout);
            case Block.Quote quote -> quote(quote);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void tag(String name, String content) {
        out.append('<').append(name).append('>').append(content);
        out.append("</").append(name).append(">\n");
    }

    private void callout(Block.Callout callout) {
        out.append("<div class=\"callout ")
                .append(callout.tone().name().toLowerCase(Locale.ROOT))
                .append("\"><p><strong class=\"label\">")
                .append(escape(callout.label()))
                .append("</strong> ")
                .append(inline(callout.text()))
                .append("</p></div>\n");
    }

    private void quote(Block.Quote quote) {
        out.append("<div class=\"quote\"><p class=\"said-by\">")
                .append(inline(quote.label()))
                .append("</p>\n<pre>")
                .append(escape(quote.text()))
                .append("</pre></div>\n");
    }

    private void table(Block.Table table) {
        int weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        out.append("<table>\n<caption>").append(escape(table.caption())).append("</caption>\n<colgroup>");
        for (Block.Column column : table.columns()) {
            out.append(String.format(Locale.ROOT, "<col style=\"width:%.2f%%\"/>", column.weight() * 100.0 / weights));
        }
        out.append("</colgroup>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            out.append("<th scope=\"col\"")
                    .append(column.number() ? " class=\"number\">" : ">")
                    .append(escape(column.title()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table.columns(), row));
        out.append("</tbody></table>\n");
    }

    private void row(List<Block.Column> columns, List<Text> cells) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append(columns.get(i).number() ? "<td class=\"number\">" : "<td>")
                    .append(inline(cells.get(i)))
                    .append("</td>");
        }
        out.append("</tr>\n");
    }

    private void chart(Block.Chart block) {
        String alternative = print ? "alt=\"" + escape(block.chart().description()) + "\"" : "";
        out.append("<div class=\"figure\">")
                .append(SvgChart.draw(block.chart(), alternative))
                .append("\n<p class=\"figure-text\"><strong>")
                .append(escape(block.chart().title()))
                .append(".</strong> ")
                .append(escape(block.chart().description()))
                .append("</p></div>\n");
    }

    private void picture(Block.Picture picture) {
        out.append("<div class=\"figure\"><img src=\"")
                .append(picture.address())
                .append("\" alt=\"")
                .append(escape(picture.description()))
                .append("\"/>\n<p class=\"figure-text\"><strong>")
                .append(escape(picture.heading()))
                .append(".</strong> ")
                .append(escape(picture.description()))
                .append("</p></div>\n");
    }

    private String inline(Text text) {
        StringBuilder line = new StringBuilder();
        text.spans().forEach(span -> line.append(inline(span)));
        return line.toString();
    }

    private String inline(Span span) {
        String shown = escape(span.shown());
        return switch (span) {
            case Span.Plain _ -> shown;
            case Span.Strong _ -> "<strong>" + shown + "</strong>";
            case Span.Code _ -> "<code>" + shown + "</code>";
            case Span.Ref ref
            when anchors.leads(ref.evidence()) ->
                "<a class=\"ref\" title=\"Evidence " + ref.evidence() + "\" href=\"#" + ref.evidence() + "\">" + shown
                        + "</a>";
            case Span.Ref _ -> "<span class=\"ref\">" + shown + "</span>";
            case Span.Anchor anchor
            when anchors.first(anchor.evidence()) ->
                "<span class=\"evidence\" id=\"" + anchor.evidence() + "\">" + shown + "</span>";
            case Span.Anchor _ -> shown;
        };
    }
}
