package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlameLintTest {
    private static final BlameLint LINT = BlameLint.of(Roster.of(List.of("Ottoline Quux", "zed")));

    static Stream<String> blaming() throws IOException {
        return lines("blaming.txt");
    }

    static Stream<String> fine() throws IOException {
        return lines("fine.txt");
    }

    private static Stream<String> lines(String name) throws IOException {
        try (var in = BlameLintTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("blaming")
    void blameIsFound(String sentence) {
        assertThat(LINT.check(sentence)).as(sentence).anyMatch(finding -> finding.severity() == Severity.CLEAR);
    }

    @ParameterizedTest
    @MethodSource("fine")
    void otherWordsAreLeftAlone(String sentence) {
        assertThat(LINT.check(sentence)).as(sentence).noneMatch(finding -> finding.severity() != Severity.HINT);
    }

    /// Each construction with a sentence that blames and one that reads alike and blames nobody.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Once again our colleague has not informed us. | The carrier informed us once again at noon.",
                "Apparently the planner did not read the note. | Apparently the parser did not read the header.",
                "Because the clerk did not check the list, it failed. | The list was long and failed.",
                "The electrician was told twice and still cut the cable. | The fuse was replaced twice and still blew.",
                "The manager deliberately hid the report. | The layout deliberately hides the column.",
                "The foreman abused his permissions. | The token exceeded its permissions of the day.",
                "The team managed to delete both copies. | The script managed to restore both copies.",
                "The author's indifference cost us a day. | The author's change cost us a day of tests.",
                "Even a beginner would have seen it. | Even a restart would take an hour.",
                "A careful operator would have seen the lamp. | A second lamp would be seen from the door.",
                "The colleague did not even look at the log. | The job does not even read the log.",
                "The staff was overly confident. | The staff was complete on that day.",
                "The nurse went against the rules. | The pump worked against the pressure.",
                "The technician acted against all advice. | The firewall protects against all scans.",
                "The sales team promised it, knowing full well that it was wrong. | The sales team knew the date from"
                        + " the plan.",
                "The mess is of the vendor's making. | The tool is of the vendor's second series.",
                "The night shift ignored the alarm. | The night shift called the depot.",
                "The skipper ignored the chart. | The indexer ignored the chart.",
                "The claims handlers forgot the letter. | The event handlers forgot the letter.",
                "The crane operator misread the gauge and panicked. | The volume operator misread the gauge.",
                "The board failed to ask the contractor. | The board failed to boot.",
                "The supplier lied to us about the tests. | The gauge showed us half of the tests.",
                "The parser's author was careless. | The parser was careless.",
                "They simply do not care. | They simply do not fit.",
            })
    void aConstructionIsToldFromItsLikeness(String blaming, String fine) {
        blameIsFound(blaming);
        otherWordsAreLeftAlone(fine);
    }

    @Test
    void whatNobodyCouldKnowIsNoBlame() {
        otherWordsAreLeftAlone("She could not have known that.");
        otherWordsAreLeftAlone("Nobody had seen this alarm before.");
        otherWordsAreLeftAlone("It failed in a way that nobody foresaw.");
    }

    @ParameterizedTest
    @CsvSource({
        "The alert could have been noticed earlier., BL03",
        "The fix would have been detected in staging., BL04",
        "The engineer did not check the limit., BL07",
        "The header change was overlooked., BL12",
        "The crew misjudged the load., BL23",
        "Everything worked fine until someone changed the limit., BL25",
        "The responders acted too slowly., BL20",
        "A poor release strategy kept the fix out of production., BL24",
        "The retention rule should have been reviewed., BL02",
    })
    void hindsightIsSoft(String sentence, String rule) {
        assertThat(LINT.check(sentence)).as(sentence).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.SOFT);
        });
    }

    @Test
    void positionsPointIntoTheText() {
        String text = "A `quoted` start.\n\n* The **author** forgot the “index” — twice.\n";
        Finding finding = LINT.check(text).getFirst();
        assertThat(finding.words(text)).isEqualTo("author** forgot");
        assertThat(finding.reason()).isNotBlank();
        assertThat(finding.suggestion()).isNotBlank();
        assertThat(finding.source()).isNotBlank();
    }

    @Test
    void namesOfTheRosterAndHandlesArePeople() {
        assertThat(LINT.check("Ottoline broke the build.")).isNotEmpty();
        assertThat(LINT.check("zed wiped the index.")).isNotEmpty();
        assertThat(LINT.check("@mnop ignored the alarm.")).isNotEmpty();
        assertThat(LINT.check("mnop@ ignored the alarm.")).isNotEmpty();
        assertThat(BlameLint.of(Roster.empty()).check("zed wiped the index.")).isEmpty();
    }

    @Test
    void whatIsNotTheAuthorsProseIsNotRead() {
        String text = """
                # What went wrong
                > We forgot to raise the limit.

                ```
                The operator failed to check.
                ```

                    the engineer forgot this in a code block

                2026-01-02T03:04:05Z ERROR worker: human error in row 4
                java.lang.IllegalStateException: the user forgot the key
                The ticket says "the team ignored it" and 'we forgot to test it' and `human error`.
                See https://example.org/the-engineer-forgot/human-error for more.
                | time | what |
                | ---- | ---- |
                | 10:00 | the check failed |
                """;
        assertThat(LINT.check(text)).isEmpty();
    }

    @Test
    void cellsItemsAndHeadingsAreRead() {
        String text = """
                ## Human error in production
                1. Forgot to run the migration.
                - [ ] Be more careful.
                | 10:00 | The engineer forgot the flag. |
                """;
        assertThat(LINT.check(text)).extracting(Finding::rule).containsExactly("BL01", "BL06", "BL15", "BL06");
    }

    @Test
    void anyTextIsRead() {
        String[] parts = {
            "the engineer",
            " ",
            "\n",
            "forgot",
            "`",
            "\"",
            "“",
            "'",
            "|",
            "#",
            "> ",
            "```\n",
            "- ",
            "*",
            "_",
            "<!--",
            "[",
            "](",
            ")",
            "@a",
            "b@",
            ",",
            " who ",
            " and ",
            " by ",
            "n't",
            "\u0000",
            "\ud83d",
            "\ude00",
            "é",
            "...",
            "!!!",
            "should have been",
            " if ",
            "http://",
            "=",
            "$",
            "\t",
            "\r\n",
            "(",
            "Who broke it?"
        };
        SplittableRandom random = new SplittableRandom(20261121);
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<Finding> findings = LINT.check(text.toString());
            assertThat(findings).as("round " + round).allMatch(finding -> finding.end() <= text.length());
            assertThat(findings)
                    .as("round " + round)
                    .isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.end() - 1));
        }
    }

    @Test
    void aTextWithoutAnyStopIsRead() {
        assertThat(LINT.check("the engineer and the team of the engineers who ".repeat(300)))
                .isEmpty();
        assertThat(LINT.check("\"".repeat(20_000) + "'a".repeat(5_000) + "`".repeat(5_000)))
                .isEmpty();
    }

    @Test
    void labelledSentencesFromOutside() throws IOException {
        String folder = System.getProperty("plimsoll.learning", "");
        assumeTrue(!folder.isEmpty(), "No folder of labelled sentences is named; they are not checked");
        int blame = 0;
        int found = 0;
        int wrong = 0;
        for (String line : Files.readAllLines(Path.of(folder, "dev-labels.tsv"))) {
            String[] cells = line.split("\t");
            boolean clear = LINT.check(cells[cells.length - 1]).stream()
                    .anyMatch(finding -> finding.severity() == Severity.CLEAR);
            blame += cells[0].equals("H") ? 1 : 0;
            found += cells[0].equals("H") && clear ? 1 : 0;
            wrong += cells[0].equals("N") && clear ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.85 * blame));
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.85 * (found + wrong)));
    }
}
