package dev.plimsoll.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.OddReports;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.ReportWords;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.render.Format;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTemplateTest {
    private static final Report REPORT = SampleRuns.FAILED.report();

    @ParameterizedTest
    @EnumSource
    void itsOwnTemplateGivesAReportAsItIs(SampleRuns kind) {
        Report report = kind.report();
        assertThat(ReportTemplate.read(ReportTemplate.of(report)).fill(report)).isEqualTo(report);
    }

    @Test
    void ownWordsVariablesAndPartsInOwnOrder() {
        Report filled = ReportTemplate.read("""
                # What the team learned from {{record}} ({{date}})

                ## Für Eilige
                Compiled as {{label}}
                from records up to {{ recorded }}.
                ### In short
                - {{summary}}
                * {{kind}}: {{title}}

                ## Timeline
                {{section timeline}}
                ## What comes next
                First ours:
                {{section summary / What comes next}}
                Then nothing.
                """).fill(REPORT);

        assertThat(filled.title()).isEqualTo("What the team learned from " + REPORT.subject() + " (2026-11-20)");
        assertThat(filled.sections())
                .extracting(Section::id)
                .containsExactly("fur-eilige", "timeline", "what-comes-next");
        assertThat(ReportWords.section(filled, "fur-eilige"))
                .startsWith("Compiled as " + REPORT.label() + " from records up to 2026-11-20 ")
                .contains("UTC.\nIn short\n" + REPORT.summary(), REPORT.kind() + ": " + REPORT.title());
        assertThat(ReportWords.section(filled, "timeline")).isEqualTo(ReportWords.section(REPORT, "timeline"));
        assertThat(filled.sections().get(2).blocks())
                .startsWith(new Block.Paragraph(Text.of("First ours:")))
                .endsWith(new Block.Paragraph(Text.of("Then nothing.")))
                .hasSizeGreaterThan(2);
        assertThat(ReportWords.section(REPORT, "summary"))
                .contains(ReportWords.section(filled, "what-comes-next")
                        .replace("First ours:\n", "")
                        .replace("\nThen nothing.", ""));
        for (Format format : Format.values()) {
            assertThat(format.render(filled)).isNotEmpty();
        }
    }

    @Test
    void sectionsOfTheSameNameStayApart() {
        Report filled = ReportTemplate.read("# t\n## Same\na\n## Same\nb\n## 7\nc\n## Summary\n{{section summary}}\n"
                        + "## Again\n{{section summary}}\n")
                .fill(REPORT);
        assertThat(filled.sections())
                .extracting(Section::id)
                .containsExactly("same", "same-b", "section", "summary", "summary-b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            value = {
                "'';Line 1 of the template: there is no title. Begin with",
                "'# t';there is no section",
                "'## a\nb';there is no title",
                "'# t\nwords';Line 2 of the template: words stand before the first section",
                "'# t\n## a\nb\n# u';Line 4 of the template: a second title",
                "'# t\n## \nb';Line 2 of the template: words stand before",
                "'# t\n## a\n\n## b\nc';Line 2 of the template: there is nothing under this heading",
                "'# t\n## a\n{{nothing}}';Line 3 of the template: there is no variable 'nothing'. There are date, kind",
                "'# {{no}}\n## a\nb';Line 1 of the template: there is no variable 'no'",
                "'# t\n## a\n{{section nowhere}}';this report has no section 'nowhere'",
                "'# t\n## a\nsee {{section summary}}';there is no variable 'section summary'",
                "'# t\n## a\n{{section summary / Nothing}}';has no heading 'Nothing'. Its headings are What was tried; What was seen",
            })
    void whatCannotBeFilledIsNamedWithItsLine(String text, String sentence) {
        assertThatThrownBy(() -> ReportTemplate.read(text).fill(REPORT))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining(sentence);
    }

    /// Any text is a template or a problem that names a line; no other end.
    @Test
    void anyTextEndsInAReportOrAProblem() {
        String[] pieces = {
            "# ",
            "## ",
            "### ",
            "- ",
            "{{",
            "}}",
            "{{title}}",
            "{{section summary}}",
            "{{section summary / ",
            "words",
            "\n",
            "\n",
            "\r\n",
            "\u0000",
            "\u202E",
            "\\",
            "$1",
            " "
        };
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "# t\n## a\n" : "");
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertThat(ReportTemplate.read(text.toString()).fill(REPORT).sections())
                        .as("seed %d", seed)
                        .isNotEmpty();
            } catch (TemplateProblem refused) {
                assertThat(refused).as("seed %d", seed).hasMessageStartingWith("Line ");
            }
        }
        Report odd = OddReports.of(7, OddReports.ODD);
        assertThat(ReportTemplate.read("# {{title}}\n## {{kind}}\n{{summary}} \n")
                        .fill(odd)
                        .title())
                .isEqualTo(odd.title());
        assertThatThrownBy(() -> ReportTemplate.read("x".repeat(60_000))).hasMessageContaining("60000 characters");
    }
}
