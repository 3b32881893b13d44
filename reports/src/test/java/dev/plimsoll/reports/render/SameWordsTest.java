package dev.plimsoll.reports.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.OddReports;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.ReportWords;
import dev.plimsoll.reports.SampleRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same report says the same words in every format, as a reader of that format finds them.
class SameWordsTest {
    @ParameterizedTest
    @EnumSource
    void ofAReportOfARun(SampleRuns kind) throws Exception {
        Report report = kind.report();
        String words = assertSameText("report " + kind, report);
        ReportWords.pieces(report).forEach(piece -> assertThat(words).contains(ExtractedText.dense(piece)));
    }

    @Test
    void ofReportsWithOddContent() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            assertSameText("seed " + seed, OddReports.of(seed, OddReports.ODD));
        }
    }

    @Test
    void ofPdfsWithEverythingThatItsFontsHold() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            Report report = OddReports.of(seed, OddReports.LETTERS);
            // A table's caption comes after it there, and its head on each page: words are compared piece by piece.
            String words = ExtractedText.ofPdf(PdfReport.render(report));
            String name = "seed " + seed;
            ReportWords.pieces(report)
                    .forEach(piece -> assertThat(words).as(name).contains(ExtractedText.dense(piece)));
        }
    }

    private static String assertSameText(String name, Report report) throws Exception {
        String words = ExtractedText.ofHtml(HtmlReport.render(report));
        assertThat(ExtractedText.ofMarkdown(MarkdownReport.render(report)))
                .as(name)
                .isEqualTo(words);
        assertThat(ExtractedText.ofDocx(WordReport.render(report))).as(name).isEqualTo(words);
        assertThat(ExtractedText.ofJson(new String(Format.JSON.render(report), UTF_8)))
                .as(name)
                .isEqualTo(words);
        return words;
    }
}
