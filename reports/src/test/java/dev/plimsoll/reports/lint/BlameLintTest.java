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
