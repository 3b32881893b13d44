package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final BlameLint LINT = BlameLint.of(Roster.of(List.of("Ottoline Quux")));

    /// Sentences that no rule has words for, each with one that reads alike and blames nobody.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our rigger has once again hooked up the wrong beam. | Our rigger was once again given the wrong beam.",
                "The glazier wouldn't admit that he had cut the wrong pane. | The glazier was glad that the plan showed"
                        + " each pane.",
                "The caterers did not cool the meat although the rule is on every wall. | The caterers did not see the"
                        + " message, because the tablet was offline.",
                "The ranger went on with the tour even though the river was rising. | The ranger ended the tour when"
                        + " the river was rising.",
                "Ottoline assumed that the pump was off instead of looking. | Ottoline saw that the pump was off and"
                        + " told the crew.",
                "The curator's obsession with deadlines ruined the opening. | The curator's list of deadlines was"
                        + " lost by the tool.",
                "The archivist oversold his experience and underdelivered. | The archivist shared his experience with"
                        + " the new team.",
                "The sales people promised a date without asking the plant. | The sales people announced the date that"
                        + " the plant had given.",
                "The accountant paid the wrong bill and kept it to himself. | The accountant was sent the wrong bill"
                        + " and told the sender.",
            })
    void whatNoRuleHasWordsForIsJudged(String blaming, String fine) {
        assertThat(LINT.check(blaming)).as(blaming).anyMatch(finding -> finding.severity() != Severity.HINT);
        assertThat(LINT.check(fine))
                .as(fine)
                .noneMatch(finding -> finding.rule().equals("BL28"));
    }

    /// What the program's own reports tell of: contracts, guardrails, approvals and drills.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The provider returned a wrong status for two of the seven interactions.",
                "The consumer ignored the unknown field and failed on the missing one.",
                "The producer sent a message with an invalid date.",
                "The worker crashed with a wrong exit code.",
                "The agent lost its lease and undid the fault.",
                "The team did not reach its objective: the p99 was 812 ms.",
                "The reviewer refused the plan because the blast radius was too large.",
                "The owner did not confirm the start within the window, and the run did not begin.",
                "Nobody approved the plan in time, so it expired.",
                "The participants did not find the runbook within five minutes.",
                "If you don't turn it off, any pull request starts the pipeline.",
                "A gate that is set aside for a time and for one content, with a reason, by somebody who did not write"
                        + " it.",
                "Who loses the passphrase loses the workspace: there is no second way in.",
                "A gate about chaos can be waived for some days by somebody who did not write the amendment.",
                "Who is the only approver does not also run the plan.",
                "The team did a great job of debugging and got this fixed quickly once the error was spotted!",
            })
    void whatReportsTellIsNoBlame(String sentence) {
        assertThat(LINT.check(sentence))
                .as(sentence)
                .noneMatch(finding -> finding.rule().equals("BL28"));
    }

    /// Comments are written to somebody; a rule for everybody, and what may be, is not.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You closed nine reports without reading one. | If you closed a report, the bot opens it again.",
                "The founder ignored every warning of the testers. | Ask whether the founder saw a warning.",
                "The master left the bridge drunk, and his mate let him. | The master left the group and was elected"
                        + " anew.",
                "The response of the executives was slow. | The response of the endpoint was slow.",
                "The developers need to be fired. | The triggers need to be fired.",
            })
    void whoIsWrittenToIsSomebodyAndWhatMayBeIsNot(String blaming, String fine) {
        assertThat(LINT.check(blaming)).as(blaming).anyMatch(finding -> finding.severity() != Severity.HINT);
        assertThat(LINT.check(fine)).as(fine).isEmpty();
    }

    /// Where the parse is poor, as in threads and chats, who stands near to what still tells.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You merged it yourself and broke every login in Asia. | You merged it this morning, and the login"
                        + " works again.",
                "It was the porter's fault that the door was locked. | It was not the porter's fault that the door was"
                        + " locked.",
                "Stop wasting the time of your testers. | Stop the pump before you open the lid.",
                "The airline knew of the crack and let the aircraft fly. | The airline told its passengers of the crack"
                        + " and changed the aircraft.",
            })
    void whoStandsNearToWhatTells(String blaming, String fine) {
        assertThat(LINT.check(blaming)).as(blaming).anyMatch(finding -> finding.severity() != Severity.HINT);
        assertThat(LINT.check(fine)).as(fine).isEmpty();
    }

    /// A guess by weight fails no build unless the weight is great.
    @Test
    void whatWeighsLittleIsSoft() {
        String little = "The ranger went on with the tour even though the river was rising.";
        String much = "The archivist oversold his experience and underdelivered.";
        assertThat(LINT.check(little)).extracting(Finding::severity).containsOnly(Severity.SOFT);
        assertThat(LINT.check(much)).extracting(Finding::severity).contains(Severity.CLEAR);
    }

    @Test
    void aFindingSaysWhichWordsTellIt() {
        String text = "It rained. Our rigger has once again hooked up the wrong beam.";
        assertThat(LINT.check(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BL28");
            assertThat(finding.reason())
                    .startsWith("A person is the subject of what went wrong: “")
                    .contains("“wrong”");
            assertThat(finding.words(text)).startsWith("rigger").endsWith("wrong");
            assertThat(finding.suggestion()).isNotBlank();
        });
    }

    @Test
    void theWeightsAreWhatTheSentencesTeach() throws IOException {
        try (var in = Judgement.class.getResourceAsStream("judgement-weights.tsv")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as("Run the main method of JudgementTrainer to learn them anew")
                    .isEqualTo(JudgementTrainer.told());
        }
    }

    /// An omission alone is soft, and stays so: the words that the rule saw do not count twice.
    @Test
    void whatARuleFoundSoftStaysSoft() {
        assertThat(LINT.check("The engineer did not check the limit."))
                .extracting(Finding::severity)
                .containsExactly(Severity.SOFT);
    }

    @Test
    void aWordIsKnownInItsForms() {
        WordKinds kinds = WordKinds.read();
        assertThat(kinds.of("hastily")).contains("bad-quality");
        assertThat(kinds.of("irresponsibly")).contains("bad-quality");
        assertThat(kinds.of("blunders")).contains("bad-noun");
        assertThat(kinds.of("hid")).contains("bad-verb");
        assertThat(kinds.of("question")).isEmpty();
    }
}
