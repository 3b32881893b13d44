package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.OddReports;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The PDF against PDF/UA-1 (ISO 14289-1), by an independent checker.
class AccessiblePdfTest {
    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void reportsFollowTheStandard() throws Exception {
        assertThat(failures(SampleRuns.FAILED.report())).isEmpty();
        assertThat(failures(SampleRuns.HOSTILE.report())).isEmpty();
        assertThat(failures(OddReports.of(1, OddReports.LETTERS))).isEmpty();
        assertThat(failures(PictureTest.report())).isEmpty();
    }

    private static List<String> failures(Report report) throws Exception {
        byte[] file = PdfReport.render(report);
        PDFAFlavour standard = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(1000);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
