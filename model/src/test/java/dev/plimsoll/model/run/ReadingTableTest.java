package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.policy.MatrixCoverage.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTableTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ExperimentPlan PLAN = Plans.complete().plan();

    private static RunEvent.ConsumerTried tried(
            String consumer, @Nullable String fault, ConsumerOutcome outcome, @Nullable Integer code, String output) {
        return new RunEvent.ConsumerTried(NOON, consumer, fault, outcome, code, Duration.ZERO, output);
    }

    private static Run run(int number, Verdict verdict, long hits, double errors, RunEvent... more) {
        Instant at = NOON.plusSeconds(number);
        SignalWindow window = new SignalWindow(at, Duration.ofSeconds(1), 1000, Math.round(1000 * errors), 1, 2, 3, 1);
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(at, PlanId.number(1), PLAN, PLAN.digest(), new Person("ola"), "sandbox"));
        events.add(new RunEvent.FaultInjected(at, "gone"));
        events.addAll(List.of(more));
        events.add(new RunEvent.StageMeasured(at, Phase.INJECT, "gone", window));
        events.add(new RunEvent.FaultRemoved(at, "gone", hits));
        events.add(new RunEvent.Concluded(at, verdict, "because"));
        return Run.of(RunId.number(number), events);
    }

    private static RunEvent.ConsumerTried met(String consumer, ConsumerOutcome outcome, long times) {
        return new RunEvent.ConsumerTried(NOON, consumer, "gone", outcome, null, Duration.ZERO, "", times, null);
    }

    @Test
    void aTrialThatMetNothingIsNeitherCorrectNorWrong() {
        Run run = run(
                1,
                Verdict.PASS,
                9,
                0,
                met("shop", ConsumerOutcome.WORKED, 0),
                met("till", ConsumerOutcome.WORKED, 3),
                met("desk", ConsumerOutcome.BROKE, 0));
        ReadingTable table = ReadingTable.of(run);
        assertThat(table.words("shop", "gone")).isEqualTo("not met");
        assertThat(table.words("till", "gone")).isEqualTo("correct (met 3 times)");
        assertThat(table.words("desk", "gone")).as("harm is never hidden").isEqualTo("wrong (not met)");
    }

    @Test
    void aFaultThatEachConsumerPassedByIsAHoleOfTheCoverage() {
        Run none = run(1, Verdict.PASS, 9, 0, met("shop", ConsumerOutcome.WORKED, 0));
        Run one = run(
                2, Verdict.PASS, 9, 0, met("shop", ConsumerOutcome.WORKED, 0), met("till", ConsumerOutcome.WORKED, 1));
        assertThat(ReadingTable.answers(List.of(none), PLAN.digest()).values())
                .allMatch(answer -> answer.passed() && !answer.met());
        assertThat(ReadingTable.answers(List.of(one), PLAN.digest()).values())
                .isNotEmpty()
                .allMatch(Answer::met);
    }

    @Test
    void aRecordWithoutTheFigureReadsAsBefore() {
        RunEvent old = tried("shop", "gone", ConsumerOutcome.WORKED, 0, "");
        String json = Json.pretty(old);
        assertThat(json).doesNotContain("met");
        assertThat(Json.read(json, RunEvent.class)).isEqualTo(old);
        Run run = run(1, Verdict.PASS, 9, 0, (RunEvent.ConsumerTried) old);
        assertThat(Json.pretty(ReadingTable.of(run))).doesNotContain("met");
        assertThat(ReadingTable.of(run).words("shop", "gone")).isEqualTo("correct");
    }

    private static String word(Fault fault, ConsumerOutcome outcome, @Nullable Long met) {
        RunNode rates = new RunNode("rates", List.of("rates"), "", false, null);
        ExperimentPlan rigged = PLAN.withFaults(List.of()).withTerms(Terms.NONE.withRig(new Rig(List.of(rates))));
        ExperimentPlan plan = rigged.withFaults(List.of(new PlannedFault("gone", "Does it go on?", fault, 1, null)));
        Run run = Run.of(
                RunId.number(1),
                List.of(
                        new RunEvent.Started(NOON, PlanId.number(1), plan, plan.digest(), new Person("ola"), "sandbox"),
                        new RunEvent.ConsumerTried(NOON, "shop", "gone", outcome, null, Duration.ZERO, "", met, null)));
        assertThat(Json.pretty(ReadingTable.of(run)))
                .as("no part of what certificates bind")
                .doesNotContain("uncounted");
        return String.valueOf(ReadingTable.of(run).words("shop", "gone"));
    }

    @Test
    void whatNobodyCanCountIsSaidWithTheReason() {
        String load = "correct (not counted: the load is that of others)";
        assertThat(word(new Fault.LoadSurge(2), ConsumerOutcome.WORKED, null)).isEqualTo(load);
        for (LostNode.Way way : List.of(LostNode.Way.KILL, LostNode.Way.PAUSE, LostNode.Way.RESTART)) {
            assertThat(word(new LostNode("rates", way, null), ConsumerOutcome.HUNG, null))
                    .isEqualTo("hang (not counted: the program is lost to everybody alike)");
        }
        assertThat(word(new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, null), ConsumerOutcome.WORKED, 2L))
                .isEqualTo("correct (met 2 times)");
        assertThat(word(new LostNode("rates", LostNode.Way.KILL, null), ConsumerOutcome.NOT_STARTED, null))
                .isEqualTo("not tried");
        assertThat(word(new Fault.ConnectionReset(), ConsumerOutcome.WORKED, null))
                .as("an older record, or a service that does not count")
                .isEqualTo("correct");
    }

    /// A consumer's own loss is counted by its trial; older records do not have that figure.
    @Test
    void theLossOfAConsumerIsNotThatOfAProgramOfAll() {
        String consumer = PLAN.consumers().getFirst().name();
        Fault own = new LostNode(consumer, LostNode.Way.KILL, null);
        assertThat(word(own, ConsumerOutcome.WORKED, 1L)).isEqualTo("correct (met once)");
        assertThat(word(own, ConsumerOutcome.WORKED, null)).isEqualTo("correct");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKED, 0, all fine, CORRECT",
        "WORKED, 0, 'Plimsoll: degraded, without discounts', DEGRADED_AS_DECLARED",
        "BROKE, 1, the total is missing, WRONG",
        "BROKE, 1, 'Exception in thread \"main\" java.lang.NullPointerException', CRASH",
        "BROKE, 1, 'Traceback (most recent call last):', CRASH",
        "BROKE, 2, 'panic: runtime error', CRASH",
        "BROKE, 134, '', CRASH",
        "BROKE, 3, 'we do not panic: we stop', WRONG",
        "HUNG, , '', HANG",
        "NOT_STARTED, , '', NOT_TRIED"
    })
    void aTrialIsReadByItsEndAndItsWords(
            ConsumerOutcome outcome, @Nullable Integer code, String output, ConsumerReading reading) {
        assertThat(ConsumerReading.of(tried("shop", "gone", outcome, code, output)))
                .isEqualTo(reading);
    }

    @Test
    void theTableHasARowAConsumerAndNothingOfTheBaseline() {
        ReadingTable table = ReadingTable.of(run(
                1,
                Verdict.FAIL,
                9,
                0,
                tried("strict", null, ConsumerOutcome.WORKED, 0, ""),
                tried("strict", "gone", ConsumerOutcome.BROKE, 1, "Exception in thread \"main\" x"),
                tried("tolerant", "gone", ConsumerOutcome.WORKED, 0, "")));
        assertThat(table.faults()).containsExactly("gone");
        assertThat(table.reading("strict", "gone")).isEqualTo(ConsumerReading.CRASH);
        assertThat(table.reading("tolerant", "gone")).isEqualTo(ConsumerReading.CORRECT);
        assertThat(table.reading("tolerant", "slow")).isNull();
    }

    private static Map<String, Answer> answers(Run... runs) {
        return ReadingTable.answers(List.of(runs), PLAN.digest());
    }

    @Test
    void aFaultThatActedIsAnswered() {
        RunEvent worked = tried("shop", "gone", ConsumerOutcome.WORKED, 0, "");
        RunEvent broke = tried("shop", "gone", ConsumerOutcome.BROKE, 1, "");
        assertThat(answers(run(1, Verdict.PASS, 9, 0, worked)).get("gone"))
                .isEqualTo(new Answer("R1", true, NOON.plusSeconds(1)));
        assertThat(answers(run(1, Verdict.FAIL, 9, 0, broke)).get("gone").passed())
                .isFalse();
        assertThat(answers(run(1, Verdict.FAIL, 9, 0.5, worked)).get("gone").passed())
                .isFalse();
        assertThat(answers(run(1, Verdict.PASS, 9, 0, worked))).doesNotContainKey("slow");
    }

    @Test
    void aRunThatSaysNothingAnswersNothingAndTheLastOneCounts() {
        RunEvent worked = tried("shop", "gone", ConsumerOutcome.WORKED, 0, "");
        RunEvent broke = tried("shop", "gone", ConsumerOutcome.BROKE, 1, "");
        assertThat(answers(run(1, Verdict.INVALID, 0, 0, worked))).isEmpty();
        assertThat(answers(run(1, Verdict.FAIL, 0, 0, worked)))
                .as("it took no effect")
                .isEmpty();
        assertThat(ReadingTable.answers(List.of(run(1, Verdict.PASS, 9, 0, worked)), "other content"))
                .isEmpty();
        assertThat(answers(run(2, Verdict.PASS, 9, 0, worked), run(1, Verdict.FAIL, 9, 0, broke))
                        .get("gone"))
                .isEqualTo(new Answer("R2", true, NOON.plusSeconds(2)));
    }
}
