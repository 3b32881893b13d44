package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.TableMenu;
import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.desktop.control.chart.LineChart;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import java.io.ByteArrayInputStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// A block of a report as a node.
final class BlockView {
    private static final double WIDEST_PICTURE = 640;

    private BlockView() {}

    static Node of(Block block) {
        return switch (block) {
            case Block.Heading heading -> label(heading.text(), "section-title");
            case Block.Paragraph paragraph -> flow(paragraph.text());
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Callout callout -> callout(callout);
            case Block.Quote quote -> quote(quote);
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Picture picture -> picture(picture);
        };
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static TextFlow flow(Text text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("report-text");
        for (Span span : text.spans()) {
            javafx.scene.text.Text words = new javafx.scene.text.Text(span.shown());
            words.getStyleClass()
                    .add("span-"
                            + switch (span) {
                                case Span.Plain _ -> "plain";
                                case Span.Strong _ -> "strong";
                                case Span.Code _ -> "code";
                                case Span.Ref _, Span.Anchor _ -> "ref";
                            });
            flow.getChildren().add(words);
        }
        flow.setAccessibleText(text.plain());
        return flow;
    }

    private static Node bullets(Block.Bullets bullets) {
        VBox list = new VBox();
        list.getStyleClass().add("report-bullets");
        VBox box = new VBox(list);
        Portions.of(
                box,
                bullets.items().size(),
                at -> list.getChildren().add(bullet(bullets.items().get(at))));
        return box;
    }

    private static Node bullet(Text item) {
        TextFlow words = flow(item);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label mark = new Label("•  ");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(mark, words);
    }

    private static Node callout(Block.Callout callout) {
        Badge badge = switch (callout.tone()) {
            case GOOD -> Badge.of(callout.label(), Feather.CHECK_CIRCLE, Badge.Tone.SUCCESS);
            case BAD -> Badge.of(callout.label(), Feather.X_CIRCLE, Badge.Tone.DANGER);
            case CAUTION -> Badge.of(callout.label(), Feather.ALERT_TRIANGLE, Badge.Tone.WARNING);
            case NEUTRAL -> Badge.of(callout.label(), Feather.INFO, Badge.Tone.NEUTRAL);
        };
        TextFlow words = flow(callout.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(badge, words);
        row.getStyleClass().add("report-callout");
        return row;
    }

    private static Node quote(Block.Quote quote) {
        VBox box = new VBox(
                flow(quote.label()), label(quote.text().isBlank() ? tr("(nothing)") : quote.text(), "report-quote"));
        box.getStyleClass().add("report-quote-box");
        return box;
    }

    private static Node chart(Block.Chart chart) {
        LineChart drawn = new LineChart(new SimpleObjectProperty<ChartData>(ReportCharts.of(chart.chart())));
        drawn.getStyleClass().add("report-chart");
        return drawn;
    }

    private static Node picture(Block.Picture picture) {
        Image image = new Image(new ByteArrayInputStream(picture.bytes()));
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(WIDEST_PICTURE, image.getWidth()));
        view.setAccessibleText(picture.description());
        return new VBox(view, label(picture.heading() + ". " + picture.description(), "caption"));
    }

    private static Node table(Block.Table table) {
        ReportTable grid = new ReportTable(table.columns());
        TableMenu.on(grid, table.caption(), () -> text(table));
        VBox box = new VBox(label(table.caption(), "table-caption"), grid);
        box.getStyleClass().add("report-table");
        Portions.of(box, table.rows().size(), row -> grid.addRow(table.rows().get(row)));
        return box;
    }

    private static TableText text(Block.Table table) {
        return new TableText(
                table.columns().stream().map(Block.Column::title).toList(),
                table.rows().stream()
                        .map(cells -> cells.stream().map(Text::plain).toList())
                        .toList());
    }
}
