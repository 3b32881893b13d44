package dev.plimsoll.model.run;

import static dev.plimsoll.model.evidence.Verdict.ERROR;
import static dev.plimsoll.model.evidence.Verdict.FAIL;
import static dev.plimsoll.model.evidence.Verdict.INCONCLUSIVE;
import static dev.plimsoll.model.evidence.Verdict.INVALID;
import static dev.plimsoll.model.evidence.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// The decision table of the judge: a good run, and that run with one or two things wrong.
class RunJudgeTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ExperimentPlan PLAN = Plans.complete().plan();

    private static final RunEvent TROUBLE = new RunEvent.TroubleMet(NOON, "The disk is full.");
    private static final RunEvent.CriterionMet CRITERION =
            new RunEvent.CriterionMet(NOON, "errors was 60.0 % for 3 s.");
    private static final RunEvent KILLED = new RunEvent.KillRequested(NOON, new Person("grace"), "the pager rang.");
    private static final RunEvent KILLED_BY_END = new RunEvent.KillRequested(NOON, null, "Plimsoll was closed.");

    /// Baseline, `gone` with its consumer, `slow` with its consumer, recovery: 15 events.
    private static List<RunEvent> good(ExperimentPlan plan) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(NOON, PlanId.number(1), plan, plan.digest(), new Person("grace"), "sandbox"));
        events.add(new RunEvent.CheckMade(NOON, "sandbox", true, "answers"));
        events.add(stage(Phase.BASELINE, null, 1000, 0, 20, 1));
        events.add(tried(null, ConsumerOutcome.WORKED, 0));
        for (String fault : List.of("gone", "slow")) {
            events.add(new RunEvent.FaultInjected(NOON, fault));
            events.add(tried(fault, ConsumerOutcome.WORKED, 0));
            events.add(stage(Phase.INJECT, fault, 1000, 0, 20, 1));
            events.add(new RunEvent.FaultRemoved(NOON, fault, 17));
        }
        events.add(stage(Phase.RECOVER, null, 1000, 0, 20, 1));
        events.add(new RunEvent.FaultsCleared(NOON, 0));
        return events;
    }

    private static RunEvent stage(
            Phase phase, @Nullable String fault, long completed, long failed, double p99, double lag) {
        SignalWindow window = new SignalWindow(NOON, Duration.ofSeconds(1), completed, failed, 1, 2, p99, lag);
        return new RunEvent.StageMeasured(NOON, phase, fault, window);
    }

    private static RunEvent window(double lag) {
        return new RunEvent.WindowClosed(NOON, new SignalWindow(NOON, Duration.ofSeconds(1), 100, 0, 1, 2, 3, lag));
    }

    private static RunEvent tried(@Nullable String fault, ConsumerOutcome outcome, @Nullable Integer exitCode) {
        return new RunEvent.ConsumerTried(NOON, "shop", fault, outcome, exitCode, Duration.ZERO, "");
    }

    private static RunEvent cleared(int remaining) {
        return new RunEvent.FaultsCleared(NOON, remaining);
    }

    /// The good run with these events in place of the good ones about the same thing; others are added at the end.
    private static Run with(RunEvent... others) {
        List<RunEvent> events = good(PLAN);
        for (RunEvent other : others) {
            int at = 0;
            while (at < events.size() && !sameSubject(events.get(at), other)) {
                at++;
            }
            if (at < events.size()) {
                events.set(at, other);
            } else {
                events.add(other);
            }
        }
        return Run.of(RunId.number(1), events);
    }

    private static boolean sameSubject(RunEvent one, RunEvent other) {
        return switch (other) {
            case RunEvent.StageMeasured stage ->
                one instanceof RunEvent.StageMeasured that
                        && that.phase() == stage.phase()
                        && String.valueOf(that.fault()).equals(String.valueOf(stage.fault()));
            case RunEvent.ConsumerTried tried ->
                one instanceof RunEvent.ConsumerTried that
                        && String.valueOf(that.fault()).equals(String.valueOf(tried.fault()));
            case RunEvent.FaultRemoved removed ->
                one instanceof RunEvent.FaultRemoved that && that.fault().equals(removed.fault());
            case RunEvent.CheckMade _ -> one instanceof RunEvent.CheckMade;
            default -> false;
        };
    }

    private static Run partly(@Nullable Double least, long hits, @Nullable Long meant) {
        ObjectNode tree = Json.mapper().valueToTree(PLAN);
        if (least != null) {
            tree.withObject("/terms").put("leastEffect", least);
        }
        List<RunEvent> events = good(Json.mapper().treeToValue(tree, ExperimentPlan.class));
        events.replaceAll(event -> event instanceof RunEvent.FaultRemoved removed
                ? new RunEvent.FaultRemoved(
                        NOON,
                        removed.fault(),
                        removed.fault().equals("slow") ? hits : 40,
                        removed.fault().equals("slow") ? meant : Long.valueOf(40))
                : event);
        return Run.of(RunId.number(1), events);
    }

    @ParameterizedTest
    @CsvSource({
        ", 1, 40, PASS", ", -1, , PASS", "0.5, 20, 40, PASS", "0.5, 40, 40, PASS", "0.5, 19, 40, INVALID",
        "1, 39, 40, INVALID", "0.001, 1, 40, PASS", "0.5, 0, 0, INVALID", "0.5, -1, , INVALID", "0.5, 9, , INVALID"
    })
    void aFaultThatHadLessEffectThanThePlanAsksForProvesNothing(
            @Nullable Double least, long hits, @Nullable Long meant, Verdict verdict) {
        RunJudge.Conclusion conclusion = RunJudge.judge(partly(least, hits, meant));
        assertThat(conclusion.verdict()).as(conclusion.sentence()).isEqualTo(verdict);
        if (verdict == INVALID) {
            assertThat(conclusion.sentence()).contains("'slow'", "effect");
        }
    }

    @Test
    void howFarAFaultHadEffectIsSaid() {
        assertThat(RunJudge.judge(partly(0.5, 19, 40L)).sentence())
                .isEqualTo("The fault 'slow' took effect only 19 of the 40 times that it was to, and the plan asks for"
                        + " at least 50.0 %.");
        assertThat(RunJudge.judge(partly(0.5, -1, null)).sentence())
                .isEqualTo("Nobody counted how often the fault 'slow' took effect, and the plan asks for at least"
                        + " 50.0 %.");
    }

    /// The first signal watches an operation that nobody called.
    @ParameterizedTest
    @CsvSource({", INVALID", "invalid, INVALID", "fail, FAIL", "inconclusive, INCONCLUSIVE"})
    void aSignalOfAnOperationWithoutRequestsHasNoData(@Nullable String rule, Verdict verdict) {
        ObjectNode tree = Json.mapper().valueToTree(PLAN);
        ((ObjectNode) tree.at("/signals/0"))
                .putObject("operation")
                .put("method", "GET")
                .put("path", "/orders");
        String name = tree.at("/signals/0/name").asString();
        if (rule != null) {
            tree.withObject("/terms")
                    .putArray("noData")
                    .addObject()
                    .put("signal", name)
                    .put("rule", rule);
        }
        ExperimentPlan plan = Json.mapper().treeToValue(tree, ExperimentPlan.class);
        List<RunEvent> events = good(plan);
        events.replaceAll(event -> event instanceof RunEvent.StageMeasured stage && stage.phase() == Phase.BASELINE
                ? new RunEvent.StageMeasured(
                        NOON,
                        Phase.BASELINE,
                        null,
                        stage.summary()
                                .with(Map.of(
                                        name,
                                        plan.signals().getFirst().success().limit())))
                : event);
        RunJudge.Conclusion conclusion = RunJudge.judge(Run.of(RunId.number(1), events));
        assertThat(conclusion.verdict()).as(conclusion.sentence()).isEqualTo(verdict);
        assertThat(conclusion.sentence()).contains(name + " had no data");
    }

    private static RunEvent called(@Nullable String fault, @Nullable Long calls) {
        return new RunEvent.ConsumerTried(
                NOON, "shop", fault, ConsumerOutcome.WORKED, 0, Duration.ZERO, "", null, calls);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 11, true",
        "1, 10, false",
        "10, 31, true",
        "10, 30, false",
        "4, 13, false",
        "4, 14, true",
        "0, 50, false",
        ", 50, false",
        "1, , false"
    })
    void aRetryStormIsMoreThanThreeCallsForOneAndTenMore(@Nullable Long without, @Nullable Long calls, boolean storm) {
        String fault = PLAN.faults().getFirst().id();
        RunJudge.Conclusion conclusion = RunJudge.judge(with(called(null, without), called(fault, calls)));
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASS);
        String said = "A retry storm: under '" + fault + "' the consumer 'shop' called the provider " + calls
                + " times instead of " + without + ".";
        assertThat(conclusion.sentence().endsWith(said)).isEqualTo(storm);
        assertThat(conclusion.sentence().contains("storm")).isEqualTo(storm);
    }

    @Test
    void aRollbackThatDidNotWorkIsToldWithTheVerdict() {
        RunEvent.RollbackDone failed =
                new RunEvent.RollbackDone(NOON, 7, Duration.ofSeconds(1), "looking\nno database\n");
        RunEvent.RollbackDone missing = new RunEvent.RollbackDone(NOON, null, Duration.ZERO, "");
        RunEvent.RollbackDone done = new RunEvent.RollbackDone(NOON, 0, Duration.ZERO, "");
        String told = "The rollback did not work, so the known good state may not be back: the rollback command ";

        assertThat(RunJudge.judge(with(KILLED, failed)).sentence())
                .endsWith("the pager rang. " + told + "ended with exit code 7 (no database).");
        assertThat(RunJudge.judge(with(KILLED, missing)).sentence())
                .endsWith(told + "could not be started or did not end in time.");
        assertThat(RunJudge.judge(with(KILLED, done)).sentence()).endsWith("the pager rang.");
    }

    @Test
    void anInvariantThatIsBrokenAfterAStopIsToldOnceWithTheVerdict() {
        String sentence = "invariant 'balances' was broken by transaction 'T2' at 'ledger': its sum is 5";
        RunEvent broken = new RunEvent.InvariantBroken(NOON, "balances", "T2", "ledger", sentence, false);
        RunJudge.Conclusion stopped = RunJudge.judge(with(KILLED, broken));
        assertThat(stopped.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(stopped.sentence()).endsWith("the pager rang. The " + sentence + ".");

        RunEvent met = new RunEvent.CriterionMet(NOON, "The " + sentence);
        assertThat(RunJudge.judge(with(met, KILLED, broken)).sentence()).containsOnlyOnce("balances");

        RunEvent hasty = new RunEvent.KillRequested(NOON, null, "prices look wrong");
        assertThat(RunJudge.judge(with(hasty, broken)).sentence()).endsWith("prices look wrong. The " + sentence + ".");
    }

    static Stream<Arguments> table() {
        RunEvent empty = stage(Phase.INJECT, "slow", 0, 0, 0, 0);
        RunEvent late = stage(Phase.INJECT, "gone", 1000, 0, 20, 250.4);
        RunEvent brokenBaseline = stage(Phase.BASELINE, null, 900, 100, 20, 1);
        RunEvent noEffect = new RunEvent.FaultRemoved(NOON, "gone", 0);
        RunEvent broke = tried("gone", ConsumerOutcome.BROKE, 3);
        RunEvent failed = stage(Phase.INJECT, "slow", 900, 100, 20, 1);
        RunEvent grey = stage(Phase.INJECT, "gone", 970, 30, 20, 1);
        String brokenSentence =
                "Consumer 'shop' broke (exit code 3) when 'id' is missing from the 200 response of GET" + " /orders";
        return Stream.of(
                row(PASS, "Every signal met its success condition under all 2 faults and shop kept working."),
                row(
                        ERROR,
                        "The check 'sandbox' failed: no answer",
                        new RunEvent.CheckMade(NOON, "sandbox", false, "no answer"),
                        TROUBLE,
                        CRITERION),
                row(ERROR, "The disk is full.", TROUBLE, CRITERION, KILLED, empty),
                row(
                        INVALID,
                        "The run stopped itself. The file shop.jar changed.",
                        new RunEvent.Invalidated(
                                NOON, RunEvent.Invalidated.Trigger.DRIFT, "The file shop.jar changed."),
                        KILLED,
                        failed),
                row(
                        INVALID,
                        "The run stopped itself, but the load generator had fallen behind: 1 % of the requests left 251"
                                + " ms late or later. " + CRITERION.sentence(),
                        window(251),
                        CRITERION,
                        KILLED),
                row(
                        FAIL,
                        "Data left the sandbox: canary of P1 seen in a log: app.log, line 3.",
                        new RunEvent.CanarySeen(NOON, CanaryChannel.LOG, "app.log, line 3", "P1")),
                row(ERROR, "2 faults could not be removed.", cleared(2), CRITERION),
                row(
                        PASS,
                        "Every signal met its success condition under all 2 faults and shop kept working.",
                        cleared(2),
                        cleared(0)),
                row(FAIL, "The run stopped itself: errors was 60.0 % for 3 s.", CRITERION, KILLED, empty, broke),
                row(
                        INVALID,
                        "The steady state was not steady: errors was 10.0 %, and success is ≤ 1.0 % before the first"
                                + " fault.",
                        CRITERION,
                        KILLED,
                        brokenBaseline),
                row(INCONCLUSIVE, "The run was stopped by grace before it could tell: the pager rang.", KILLED, empty),
                row(
                        INCONCLUSIVE,
                        "The run was stopped before it could tell: Plimsoll was closed.",
                        KILLED_BY_END,
                        broke),
                row(INVALID, "No request was measured during the fault 'slow'.", empty, broke),
                row(INVALID, "No request was measured during the baseline.", stage(Phase.BASELINE, null, 0, 0, 0, 0)),
                row(INVALID, "No request was measured during the recovery.", stage(Phase.RECOVER, null, 0, 0, 0, 0)),
                row(
                        INVALID,
                        "The load generator fell behind during the fault 'gone': 1 % of the requests left 250 ms late"
                                + " or later.",
                        late,
                        brokenBaseline),
                row(
                        INVALID,
                        "Consumer 'shop' hung without any fault, so nothing can be said about faults.",
                        tried(null, ConsumerOutcome.HUNG, null),
                        brokenBaseline),
                row(
                        INVALID,
                        "The steady state was not steady: errors was 10.0 %, and success is ≤ 1.0 % before the first"
                                + " fault.",
                        brokenBaseline,
                        noEffect),
                row(
                        INVALID,
                        "The fault 'gone' took no effect: no message or connection met it.",
                        noEffect,
                        broke,
                        failed),
                row(FAIL, brokenSentence + ".", broke, failed),
                row(FAIL, brokenSentence + " (1 more such results).", broke, tried("slow", ConsumerOutcome.HUNG, null)),
                row(
                        FAIL,
                        "Consumer 'shop' hung when answers come 1000 ms later.",
                        tried("slow", ConsumerOutcome.HUNG, null)),
                row(
                        FAIL,
                        "Consumer 'shop' could not be started when answers come 1000 ms later.",
                        tried("slow", ConsumerOutcome.NOT_STARTED, null)),
                row(FAIL, "During the fault 'slow' errors was 10.0 %, and success is ≤ 1.0 %.", grey, failed),
                row(
                        FAIL,
                        "During the recovery p99 was 301 ms, and success is ≤ 300 ms.",
                        stage(Phase.RECOVER, null, 1000, 0, 301, 1)),
                row(
                        INCONCLUSIVE,
                        "The run was held under the fault 'slow': errors was 60.0 %.",
                        new RunEvent.Held(NOON, "slow", "errors was 60.0 %.")),
                row(
                        FAIL,
                        "During the fault 'slow' errors was 10.0 %, and success is ≤ 1.0 %.",
                        failed,
                        new RunEvent.Held(NOON, "slow", "errors was 60.0 %.")),
                row(
                        INCONCLUSIVE,
                        "During the fault 'gone' errors was 3.0 %, and success is ≤ 1.0 %, in the grey zone.",
                        grey),
                row(
                        INCONCLUSIVE,
                        "During the baseline errors was 3.0 %, and success is ≤ 1.0 %, in the grey zone.",
                        stage(Phase.BASELINE, null, 970, 30, 20, 1)));
    }

    private static Arguments row(Verdict verdict, String sentence, RunEvent... events) {
        return arguments(verdict, sentence, with(events));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void theVerdictAndItsSentence(Verdict verdict, String sentence, Run run) {
        assertThat(RunJudge.judge(run)).isEqualTo(new RunJudge.Conclusion(verdict, sentence));
    }

    @Test
    void aPlanWithoutConsumersNamesNone() {
        Run run = Run.of(
                RunId.number(1),
                good(Plans.complete().withoutConsumers().plan()).stream()
                        .filter(event -> !(event instanceof RunEvent.ConsumerTried))
                        .toList());
        assertThat(RunJudge.judge(run).sentence())
                .isEqualTo("Every signal met its success condition under all 2 faults.");
    }

    /// Wherever a good run breaks off, it has not passed; before it is judged complete it says how far it came.
    @Test
    void aRunThatBrokeOffNeverPasses() {
        List<RunEvent> events = good(PLAN);
        int recovery = events.size() - 2;
        for (int length = 1; length <= recovery; length++) {
            RunJudge.Conclusion conclusion = RunJudge.judge(Run.of(RunId.number(1), events.subList(0, length)));
            assertThat(conclusion.verdict()).as("after %d events", length).isEqualTo(INCONCLUSIVE);
            assertThat(conclusion.sentence()).as("after %d events", length).startsWith("The run ended early: ");
        }
        assertThat(RunJudge.judge(Run.of(RunId.number(1), events.subList(0, 7))).sentence())
                .isEqualTo("The run ended early: 1 of 2 faults and 2 of 3 consumer trials were seen.");
        assertThat(RunJudge.judge(Run.of(RunId.number(1), events)).verdict()).isEqualTo(PASS);
    }

    /// Silence under a fault says what the plan's rules say; before the first fault it always spoils the run.
    @Test
    void aStageWithoutDataIsJudgedByTheRulesOfThePlan() {
        assertThat(silent("INVALID", "FAIL")).isEqualTo(INVALID);
        assertThat(silent("FAIL", "INCONCLUSIVE")).isEqualTo(FAIL);
        assertThat(silent("INCONCLUSIVE", "INCONCLUSIVE")).isEqualTo(INCONCLUSIVE);
        RunEvent.StageMeasured empty = (RunEvent.StageMeasured) stage(Phase.BASELINE, null, 0, 0, 0, 0);
        assertThat(judged(ruled("FAIL", "FAIL"), empty).verdict()).isEqualTo(INVALID);
        RunEvent.StageMeasured later = (RunEvent.StageMeasured) stage(Phase.RECOVER, null, 0, 0, 0, 0);
        assertThat(judged(ruled("FAIL", "FAIL"), later).sentence())
                .isEqualTo("During the recovery errors had no data, and the plan takes that for FAIL.");
    }

    private static Verdict silent(String errors, String p99) {
        RunEvent.StageMeasured empty = (RunEvent.StageMeasured) stage(Phase.INJECT, "slow", 0, 0, 0, 0);
        return judged(ruled(errors, p99), empty).verdict();
    }

    private static ExperimentPlan ruled(String errors, String p99) {
        return PLAN.withTerms(
                Json.read("""
                    {"noData": [{"signal": "errors", "rule": "%s"}, {"signal": "p99", "rule": "%s"}]}\
                    """.formatted(errors.toLowerCase(Locale.ROOT), p99.toLowerCase(Locale.ROOT)), Terms.class));
    }

    private static RunJudge.Conclusion judged(ExperimentPlan plan, RunEvent.StageMeasured empty) {
        List<RunEvent> events = new ArrayList<>(good(plan));
        events.replaceAll(event -> sameSubject(event, empty) ? empty : event);
        return RunJudge.judge(Run.of(RunId.number(1), events));
    }

    private static RunEvent stepped(double offered, double answered, double lag) {
        return new RunEvent.LoadStepped(
                NOON,
                new LoadStep(
                        offered,
                        Math.round(offered * 10),
                        new SignalWindow(NOON, Duration.ofSeconds(10), Math.round(answered * 10), 0, 1, 2, 3, lag)));
    }

    private static RunJudge.Conclusion afterPeak(RunEvent... steps) {
        Peak peak = new Peak(100, 2, null, null, null);
        Rig rig = new Rig(
                List.of(), List.of(), List.of(), null, null, peak, null, null, List.of(), List.of(), List.of(),
                List.of());
        List<RunEvent> events = good(PLAN.withTerms(PLAN.terms().withRig(rig)));
        events.addAll(List.of(steps));
        return RunJudge.judge(Run.of(RunId.number(1), events));
    }

    @Test
    void aPeakThatIsRehearsedDecides() {
        assertThat(afterPeak(stepped(100, 100, 1), stepped(200, 150, 1)).verdict())
                .isEqualTo(PASS);
        assertThat(afterPeak(stepped(100, 100, 1), stepped(200, 150, 1)).sentence())
                .endsWith("The knee is between 100 and 200 requests a second, where answers did not keep up with"
                        + " requests. Above the peak of 100 there is 0 % headroom.");
        assertThat(afterPeak(stepped(50, 50, 1), stepped(60, 40, 1)).verdict()).isEqualTo(FAIL);
        assertThat(afterPeak(stepped(50, 50, 1), stepped(120, 40, 1)).verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(afterPeak(stepped(50, 50, 1), stepped(60, 40, 900)).verdict())
                .isEqualTo(INVALID);
        assertThat(afterPeak().verdict()).isEqualTo(INCONCLUSIVE);
    }

    private static RunEvent alone(List<String> broken, long completed, long failed) {
        SignalWindow window = new SignalWindow(NOON, Duration.ofSeconds(1), completed, failed, 1, 2, 20, 1);
        return new RunEvent.FaultAlone(NOON, "gone", window, broken, 5);
    }

    @Test
    void whatOnlyFaultAndLoadTogetherDoIsSaid() {
        RunEvent broke = tried("gone", ConsumerOutcome.BROKE, 3);
        assertThat(RunJudge.judge(with(broke, alone(List.of(), 10, 0))).sentence())
                .endsWith(" Only the fault 'gone' and the load together do that to consumer shop; neither does alone.");
        assertThat(RunJudge.judge(with(broke, alone(List.of("shop"), 10, 0))).sentence())
                .endsWith(" The fault 'gone' does that alone, without the load.");
        assertThat(RunJudge.judge(with(stage(Phase.INJECT, "gone", 500, 500, 20, 1), alone(List.of(), 10, 0)))
                        .sentence())
                .contains("Only the fault 'gone' and the load together");
        assertThat(RunJudge.judge(with(broke)).sentence()).doesNotContain("together", "alone");
    }

    @Test
    void aFaultWithoutEffectOnItsOwnSeparatesNothing() {
        SignalWindow window = new SignalWindow(NOON, Duration.ofSeconds(1), 10, 0, 1, 2, 20, 1);
        Run run = with(
                tried("gone", ConsumerOutcome.BROKE, 3), new RunEvent.FaultAlone(NOON, "gone", window, List.of(), 0));
        assertThat(ThreePhases.of(run).getFirst().onlyTogether()).isEmpty();
        assertThat(RunJudge.judge(run).sentence()).doesNotContain("together");
    }
}
