package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.compare.RunComparison;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The run from its gates to its verdict, on the real embedded services.
class RunStoryTest extends EngineStory {
    @Test
    void the_missing_discount_breaks_the_strict_consumer_and_not_the_tolerant_one() throws Exception {
        Run run = run(Stories.shortSample(engine));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("strict-checkout", "discount");
        assertThat(run.consumers())
                .filteredOn(tried -> tried.consumer().equals("tolerant-checkout"))
                .allMatch(tried -> tried.outcome() == ConsumerOutcome.WORKED);
        assertThat(run.consumers())
                .filteredOn(
                        tried -> tried.consumer().equals("strict-checkout") && tried.outcome() == ConsumerOutcome.BROKE)
                .extracting(RunEvent.ConsumerTried::fault)
                .allMatch(fault -> String.valueOf(fault).startsWith("missing-discount"))
                .isNotEmpty();
        assertThat(run.bands()).allMatch(band -> band.to() != null && band.hits() > 0);
        assertThat(run.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
        assertThat(engine.runs().get(run.id())).isEqualTo(run);
    }

    @Test
    void a_fault_that_met_nothing_makes_the_run_invalid() throws Exception {
        Fault nowhere =
                new Fault.MissingField(new OperationKey("GET", "/orders/{id}"), "200", List.of("no-such-field"));
        Run run = run(withFaults(
                Stories.NEVER, Duration.ofSeconds(1), new PlannedFault("nowhere", "Is it missed?", nowhere, 1, null)));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("nowhere", "no effect");
    }

    @Test
    void faults_on_messages_take_effect_and_are_gone_afterwards() throws Exception {
        Aim aim = Aim.at(new OperationKey("GET", "/orders/{id}"));
        Fault twice = new MessageFault.DuplicatedRequest(aim);
        Fault other = new MessageFault.CorruptField(
                aim,
                MessageFault.Side.RESPONSE,
                List.of(),
                FieldDamage.REPLACED,
                Json.mapper().readTree("[]"));
        Run run = run(withFaults(
                Stories.NEVER,
                Duration.ofSeconds(1),
                new PlannedFault("twice", "Is once the same as twice?", twice, 1, null),
                new PlannedFault("other", "Is a list noticed?", other, 0.5, null)));
        assertThat(run.ended()).isTrue();
        assertThat(run.bands()).hasSize(2).allMatch(band -> band.to() != null && band.hits() > 0);
        assertThat(run.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
    }

    @Test
    void a_harmless_fault_passes_and_its_repetition_finds_the_same() throws Exception {
        Run run = run(withFaults(Stories.NEVER, Duration.ofSeconds(1), Stories.LATE));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        Run again = engine.startRun()
                .start(run.start().planId(), Stories.ADA, run.seed())
                .await();
        assertThat(again.start().seed()).isEqualTo(run.plan().seed());
        RunComparison comparison = RunComparison.of(run, again);
        assertThat(comparison.same()).as(comparison.sentence()).isTrue();
    }

    @Test
    void a_consumer_that_hangs_is_stopped_and_fails() throws Exception {
        ExperimentPlan sample = Stories.shortSample(engine);
        ConsumerUnderTest sleeper =
                new ConsumerUnderTest("sleeper", List.of("sleep", "600"), "", Duration.ofMillis(500));
        Run run = run(
                Stories.with(sample, List.of(Stories.LATE), List.of(sleeper), Stories.NEVER, Duration.ofSeconds(1)));
        assertThat(run.consumers()).allMatch(tried -> tried.outcome() == ConsumerOutcome.HUNG);
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("sleeper", "without any fault");
    }

    @Test
    void one_run_at_a_time() {
        ExperimentPlan plan = withLongFault(Stories.NEVER, Stories.LATE);
        PlanState state = Stories.approved(engine, plan);
        engine.startRun().start(state.id(), Stories.ADA);
        assertThatThrownBy(() -> engine.startRun().start(state.id(), Stories.ADA))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("still going on");
    }

    @Test
    void a_plan_without_a_second_persons_approval_does_not_run() {
        PlanState sample = engine.openSample().open();
        assertThatThrownBy(() -> engine.approvePlan().approve(sample.id(), Stories.ADA, ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> engine.startRun().start(sample.id(), Stories.ADA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ask a second person");
        assertThat(engine.runs().all()).isEmpty();
    }

    @Test
    void services_that_do_not_start_leave_no_run_behind() {
        engine.close();
        engine = Engine.open(
                folder,
                new GuardedProvider(_ -> {
                    throw new Problem("No port is free.", "Close another program.");
                }),
                InstantSource.system());
        PlanState state = Stories.approved(engine, Stories.shortSample(engine));
        assertThatThrownBy(() -> engine.startRun().start(state.id(), Stories.ADA))
                .hasMessageContaining("No port is free");
        assertThat(engine.runs().all()).isEmpty();
    }
}
