package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

class WordReportTest {
    private static final Report REPORT = SampleRuns.FAILED.report();

    @Test
    void theSameReportGivesTheSameBytes() {
        byte[] once = WordReport.render(REPORT);
        assertThat(WordReport.render(Report.ofJson(REPORT.toJson()))).isEqualTo(once);
    }

    @Test
    void itHasStylesHeaderRowsDescriptionsAndLanguage() throws Exception {
        try (XWPFDocument document = read()) {
            var sections = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(sections).hasSameSizeAs(REPORT.sections()).contains("Timeline");
            assertThat(document.getTables())
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(REPORT.title());
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(REPORT.recorded().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(document.getFooterArray(0).getParagraphArray(0).getCTP().getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    void chartsArePicturesWithTheirDescription() throws Exception {
        List<LineChart> charts = REPORT.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Chart.class::isInstance)
                .map(block -> ((Block.Chart) block).chart())
                .toList();
        try (XWPFDocument document = read()) {
            var described = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .toList();
            assertThat(described)
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            charts.stream().map(LineChart::description).toList());
            var picture = javax.imageio.ImageIO.read(new ByteArrayInputStream(
                    document.getAllPictures().getFirst().getData()));
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, picture.getHeight() / 2));
            }
            assertThat(picture.getWidth()).isEqualTo(1440);
            assertThat(colours).as("something is drawn").hasSizeGreaterThan(3);
        }
    }

    @Test
    void referencesLeadToBookmarks() throws Exception {
        try (XWPFDocument document = read()) {
            Set<String> places = new HashSet<>();
            Set<String> links = new HashSet<>();
            document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .forEach(paragraph -> collect(paragraph, places, links));
            document.getParagraphs().forEach(paragraph -> collect(paragraph, places, links));
            assertThat(links).isNotEmpty().isSubsetOf(places);
        }
    }

    private static void collect(XWPFParagraph paragraph, Set<String> places, Set<String> links) {
        paragraph.getCTP().getBookmarkStartList().forEach(start -> places.add(start.getName()));
        paragraph.getCTP().getHyperlinkList().stream()
                .map(CTHyperlink::getAnchor)
                .forEach(links::add);
    }

    private static XWPFDocument read() throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(WordReport.render(REPORT)));
    }
}
