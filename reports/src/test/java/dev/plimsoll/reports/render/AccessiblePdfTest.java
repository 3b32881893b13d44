package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillRole;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.drill.Readiness;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.OddReports;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.compile.DrillReport;
import dev.plimsoll.reports.compile.IncidentReportTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    @Test
    void reportsOfIncidentsAndDrillsFollowTheStandard() throws Exception {
        assertThat(failures(IncidentReportTest.report())).isEmpty();
        assertThat(failures(drill())).isEmpty();
    }

    /// One that was played through, debriefed, and found unlike production.
    private static Report drill() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        Person kim = new Person("kim");
        Drill drill = new Drill(
                "Payments are slow",
                kim,
                null,
                LocalDate.of(2026, 11, 30),
                List.of(new DrillRole("on call", new Person("lin"))),
                List.of(new Inject("alarm", Duration.ofMinutes(1), "The queue is full")),
                Map.of());
        Setup production = new Setup(
                List.of("SEV1: nobody can pay"), List.of("scribe"), Map.of("mail", "v3"), Map.of(), Map.of(), Map.of());
        Setup played = new Setup(List.of("SEV1: slow"), List.of(), Map.of("mail", "v2"), Map.of(), Map.of(), Map.of());
        return DrillReport.compile(
                DrillState.of(
                        DrillId.number(1),
                        List.of(
                                new DrillEvent.Planned(noon, kim, drill),
                                new DrillEvent.Started(noon, kim),
                                new DrillEvent.Injected(noon.plusSeconds(60), kim, "alarm"),
                                new DrillEvent.Marked(noon.plusSeconds(90), kim, DrillMark.DETECTED),
                                new DrillEvent.Ended(noon.plusSeconds(120), kim),
                                new DrillEvent.Compared(
                                        noon.plusSeconds(130),
                                        kim,
                                        production,
                                        played,
                                        Readiness.compare(production, played, drill.roles())),
                                new DrillEvent.NoneBecause(noon.plusSeconds(140), kim, "All held"),
                                new DrillEvent.Closed(noon.plusSeconds(150), kim))),
                List.of());
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
