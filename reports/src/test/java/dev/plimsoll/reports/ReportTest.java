package dev.plimsoll.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.reports.render.Format;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    @ParameterizedTest
    @EnumSource
    void storedAndReadAgainItIsTheSame(SampleRuns kind) {
        Report report = kind.report();

        Report again = Report.ofJson(report.toJson());

        assertThat(again).isEqualTo(report);
        assertThat(again.toJson()).isEqualTo(report.toJson());
    }

    @ParameterizedTest
    @EnumSource
    void compiledTwiceAndInAnotherLocaleItIsTheSame(SampleRuns kind) {
        Report report = kind.report();
        byte[] html = Format.HTML.render(report);
        byte[] markdown = Format.MARKDOWN.render(report);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(kind.report()).isEqualTo(report);
            assertThat(Format.HTML.render(report)).isEqualTo(html);
            assertThat(Format.MARKDOWN.render(report)).isEqualTo(markdown);
            Locale.setDefault(Locale.GERMANY);
            assertThat(kind.report()).isEqualTo(report);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTableRefusesARowOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table(
                        "Figures", List.of(Block.Column.text("a", 1)), List.of(List.of(Text.of("1"), Text.of("2")))))
                .withMessageContaining("Figures")
                .withMessageContaining("2 cells for 1 columns");
    }

    @Test
    void twoSectionsCannotShareAnId() {
        Section section = Section.of("summary", "Summary", new Block.Paragraph(Text.of("Said.")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Report(Report.POST_MORTEM, "R1", "Twice", Samples.NOON, "", List.of(section, section)));
    }

    @Test
    void aReportIsAboutAnyRecordOrAboutNone() {
        Section section = Section.of("summary", "Summary", new Block.Paragraph(Text.of("Said.")));
        Report incident = new Report(Report.POST_MORTEM, "I2", "Lost carts", Samples.NOON, "", List.of(section));
        assertThat(incident.label()).isEqualTo("Post-mortem of I2");
        assertThat(Report.ofJson(incident.toJson())).isEqualTo(incident);
        assertThat(new Report("outcomes", "", "All runs", Samples.NOON, "", List.of(section)).label())
                .isEqualTo("Outcomes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report("outcomes", "run 3", "x", Samples.NOON, "", List.of(section)))
                .withMessageContaining("run 3");
    }

    @Test
    void aReportStoredWhenAllWereOfRunsIsStillRead() {
        Report report = SampleRuns.PASSED.report();
        String old = report.toJson().replace("\"subject\":\"" + report.subject() + "\"", "\"run\":\"R9\"");
        assertThat(Report.ofJson(old).subject()).isEqualTo("R9");
    }

    @Test
    void evidenceHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.Ref("x0"));
    }
}
