package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.Hostile;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.ReportWords;
import dev.plimsoll.reports.SampleRuns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReportTest {
    @ParameterizedTest
    @EnumSource
    void everyReportIsATaggedDocumentWithBookmarksAndPageNumbers(SampleRuns kind) throws Exception {
        Report report = kind.report();
        byte[] file = PdfReport.render(report);
        try (PDDocument document = Loader.loadPDF(file)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(bookmarks(document)).hasSameSizeAs(report.sections()).contains("Timeline");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(report.recorded().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(textOf(document, page)).contains(page + " of " + document.getNumberOfPages());
            }
            assertFontsEmbedded(document);
        }
        if (kind != SampleRuns.HOSTILE) {
            assertSaysTheSame(report, file);
        }
    }

    private static void assertSaysTheSame(Report report, byte[] file) throws Exception {
        String pdf = ExtractedText.ofPdf(file);
        ReportWords.pieces(report).forEach(piece -> assertThat(pdf).contains(ExtractedText.dense(piece)));
    }

    @Test
    void headingsInsideASectionHaveBookmarksUnderIt() throws Exception {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(SampleRuns.PASSED.report()))) {
            PDOutlineItem summary =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(summary.getTitle()).isEqualTo("Summary");
            assertThat(summary.getFirstChild().getTitle()).isEqualTo("What was tried");
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    private static String textOf(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void assertFontsEmbedded(PDDocument document) throws Exception {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("Liberation");
            }
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        for (SampleRuns kind : List.of(SampleRuns.FAILED, SampleRuns.HOSTILE)) {
            byte[] once = PdfReport.render(kind.report());
            byte[] again = PdfReport.render(Report.ofJson(kind.report().toJson()));
            assertThat(again).as(kind.name()).isEqualTo(once);
        }
    }

    @Test
    void charactersWithoutAGlyphAreListedNotLost() throws Exception {
        String pdf = ExtractedText.ofPdf(PdfReport.render(SampleRuns.HOSTILE.report()));
        assertThat(pdf)
                .contains("U+4E2D")
                .contains("U+1F9EA")
                .contains("Ελληνικά")
                .contains("Русский")
                .contains("<script>alert('x')</script>");
        assertThat(Hostile.SCRIPTS).contains("中");
    }
}
