package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.render.MarkdownReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureLintTest {
    private static final String WHOLE = """
        # Outage of 20 November

        ## Summary
        For half an hour 1,200 customers (dashboard 7) could not pay.

        ## Impact
        About 4 % of the payments failed [query 3].

        ## Timeline (UTC)
        - 23:50 Errors rise
        - 00:02 Somebody looks

        ## Contributing factors
        There was no single root cause: the disk was full, and nothing told it.

        ## Actions
        - Add an alert at 90 % of the disk (owner: storage, due 2026-11-30)

        | Action | Owner | Due |
        | --- | --- | --- |
        | Rotate logs | Grace | 2026-12-01 |
        """;

    private static List<String> found(String text) {
        return StructureLint.check(text).stream()
                .map(found -> found.rule() + " " + found.words(text))
                .toList();
    }

    @Test
    void aWholeReportIsClean() {
        assertThat(found(WHOLE)).isEmpty();
        assertThat(found(" \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ## Impact                   | ## Other           | PM01 # Outage of 20 November
        ## Contributing factors     | ## Words           | PM01 # Outage of 20 November
        ' (owner: storage,'         | ' ('               | PM02 - Add an alert at 90 % of the disk
        ', due 2026-11-30'          | ''                 | PM03 - Add an alert at 90 % of the disk (owner: storage)
        Grace                       | TBD                | PM02 | Rotate logs
        2026-12-01                  | -                  | PM03 | Rotate logs
        ' (dashboard 7)'            | ''                 | PM04 1,200 customers
        ' [query 3]'                | ''                 | PM04 4 %
        There was no single root    | The single root    | PM05 The single root cause
        ' (UTC)'                    | ''                 | PM06 23:50
        00:02 Somebody              | 23:40 Somebody     | PM07 23:40
        """)
    void eachThingThatIsMissingIsTold(String words, String instead, String expected) {
        assertThat(WHOLE).contains(words);
        assertThat(found(WHOLE.replace(words, instead == null ? "" : instead)))
                .as(expected)
                .anySatisfy(found -> assertThat(found).startsWith(expected.strip()));
    }

    @Test
    void codeAndQuotesAreLeftOut() {
        assertThat(found(WHOLE + "\n```\nThe root cause was a disk.\n```\n> The root cause was a disk.\n"))
                .isEmpty();
        assertThat(found("| a |\n|---|\n")).isNotNull();
        assertThat(found("|---|\n|---|\n# x\n####### y\n- ")).isNotNull();
    }

    @Test
    void whatPlimsollCompilesClaimsNoSingleCauseAndKeepsItsTimesInOrder() {
        for (SampleRuns run : SampleRuns.values()) {
            assertThat(found(MarkdownReport.render(run.report())))
                    .as(run.name())
                    .noneMatch(found -> found.matches("(?s)PM0[1567].*"));
        }
    }
}
