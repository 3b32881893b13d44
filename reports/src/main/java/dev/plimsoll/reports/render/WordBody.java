package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.chart.SvgChart;
import dev.plimsoll.reports.exhibit.PictureBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// The content of a report as paragraphs and tables of a Word document.
final class WordBody {
    /// The width between the margins, in twentieths of a point.
    private static final int WIDTH = 9_978;

    private static final int PICTURE_WIDTH = 498;
    private static final int PICTURE_HEIGHT = 201;

    /// Of a picture that somebody attached, so that it fits on a page with its title.
    private static final int HIGHEST_PICTURE = 620;

    private final XWPFDocument document;
    private final Report report;
    private final WordText words;
    private int charts;
    private int pictures;

    WordBody(XWPFDocument document, Report report) {
        this.document = document;
        this.report = report;
        this.words = new WordText(Anchors.of(report));
    }

    void write() throws IOException, InvalidFormatException {
        plain("Title", report.title());
        for (Section section : report.sections()) {
            plain("Heading1", section.title());
            for (Block block : section.blocks()) {
                block(block);
            }
        }
    }

    private void block(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Heading heading -> plain("Heading2", heading.text());
            case Block.Paragraph paragraph -> words.append(styled("Normal"), paragraph.text());
            case Block.Bullets bullets -> bullets.items().forEach(item -> words.append(styled("ListBullet"), item));
            case Block.Callout callout -> {
                XWPFParagraph paragraph = styled("Callout");
                words.append(
                        paragraph, Text.empty().strong(callout.label()).and(" ").and(callout.text()));
            }
            case Block.Quote quote -> {
                words.append(styled("SaidBy"), quote.label());
                lines(styled("Verbatim"), quote.text());
            }
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart.chart());
            case Block.Picture picture -> picture(picture);
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void plain(String style, String text) {
        styled(style).createRun().setText(text);
    }

    private static void lines(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    private void table(Block.Table table) {
        plain("Caption", table.caption());
        List<Block.Column> columns = table.columns();
        XWPFTable grid = document.createTable(table.rows().size() + 1, columns.size());
        grid.setStyleID("Rows");
        CTTblWidth width = grid.getCTTbl().getTblPr().getTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid shares = grid.getCTTbl().addNewTblGrid();
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        int weights = columns.stream().mapToInt(Block.Column::weight).sum();
        for (int i = 0; i < columns.size(); i++) {
            int share = WIDTH * columns.get(i).weight() / weights;
            shares.addNewGridCol().setW(BigInteger.valueOf(share));
            words.append(
                    cell(head.getCell(i), columns.get(i)),
                    Text.empty().strong(columns.get(i).title()));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(grid.getRow(i + 1), columns, table.rows().get(i));
        }
    }

    private void row(XWPFTableRow row, List<Block.Column> columns, List<Text> cells) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            words.append(cell(row.getCell(i), columns.get(i)), cells.get(i));
        }
    }

    private static XWPFParagraph cell(XWPFTableCell cell, Block.Column column) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("Cell");
        if (column.number()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private void chart(LineChart chart) throws IOException, InvalidFormatException {
        charts++;
        byte[] drawn = ChartPicture.png(SvgChart.draw(chart, ""));
        CTNonVisualDrawingProps shown =
                figure(drawn, PictureType.PNG, "chart-" + charts + ".png", PICTURE_WIDTH, PICTURE_HEIGHT);
        told(shown, chart.title(), chart.description());
    }

    private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
        pictures++;
        byte[] bytes = picture.bytes();
        int[] size = PictureBytes.size(bytes);
        double scale = Math.min(1, Math.min((double) PICTURE_WIDTH / size[0], (double) HIGHEST_PICTURE / size[1]));
        boolean png = picture.mediaType().endsWith("png");
        CTNonVisualDrawingProps shown = figure(
                bytes,
                png ? PictureType.PNG : PictureType.JPEG,
                "picture-" + pictures + (png ? ".png" : ".jpeg"),
                Math.max(1, size[0] * scale),
                Math.max(1, size[1] * scale));
        told(shown, picture.heading(), picture.description());
    }

    private CTNonVisualDrawingProps figure(byte[] bytes, PictureType type, String name, double width, double height)
            throws IOException, InvalidFormatException {
        XWPFRun run = styled("Normal").createRun();
        run.addPicture(new ByteArrayInputStream(bytes), type, name, Units.toEMU(width), Units.toEMU(height));
        return run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    }

    private void told(CTNonVisualDrawingProps shown, String title, String description) {
        shown.setTitle(title);
        shown.setDescr(description);
        words.append(styled("Cell"), Text.empty().strong(title + ".").and(" " + description));
    }
}
