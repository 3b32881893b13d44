package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.invariant.Invariant;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.InvariantBook.Consequence;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.node.ObjectNode;

/// A shop whose consumer writes its transactions down, right in the baseline and as each test says under the fault.
@DisabledOnOs(OS.WINDOWS)
class InvariantStoryTest extends EngineStory {
    private static final String ORDER = "{\"transaction\":\"T'$n'\",\"hop\":\"orders\",\"amount\":5}";
    private static final String POSTING = "{\"transaction\":\"T'$n'\",\"hop\":\"ledger\",\"amount\":-5}";

    private static final List<Invariant> BOOK = List.of(
            new Invariant.ExactlyOnce("arrives", "orders", List.of("ledger")),
            new Invariant.Conservation("balances", "amount", List.of()));

    /// @param under what the consumer writes under the fault, as words of a shell
    private Run run(Consequence broken, String baseline, String under) throws InterruptedException {
        return run(plan(broken, baseline, under));
    }

    private ExperimentPlan plan(Consequence broken, String baseline, String under) {
        String script = "f=\"$PLIMSOLL_RECORDS\"; if [ -s \"$f\" ]; then n=2; " + under + " else n=1; " + baseline
                + " fi; exit 0";
        ConsumerUnderTest shop = new ConsumerUnderTest("shop", List.of("sh", "-c", script), "", Duration.ofSeconds(20));
        PlannedFault late = new PlannedFault(
                "late", "Is anything lost?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);
        return Stories.with(
                        Stories.shortSample(engine), List.of(late), List.of(shop), Stories.NEVER, Duration.ofSeconds(2))
                .withTerms(Terms.NONE.withRig(new Rig(
                        List.of(),
                        List.of(),
                        List.of(),
                        new InvariantBook("records", BOOK, broken, Duration.ofMillis(100)),
                        null)));
    }

    private static String write(String... lines) {
        StringBuilder words = new StringBuilder();
        for (String line : lines) {
            words.append("echo '").append(line).append("' >> \"$f\"; ");
        }
        return words.toString();
    }

    @Test
    void transactions_that_keep_every_invariant_pass() throws Exception {
        Run run = run(Consequence.HARM, write(ORDER, POSTING), write(POSTING, ORDER));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.all(RunEvent.InvariantsChecked.class))
                .extracting(RunEvent.InvariantsChecked::sentence)
                .containsExactly(
                        "Before the load: 0 steps of 0 transactions, no invariant is broken",
                        "After the run: 4 steps of 2 transactions, no invariant is broken");
    }

    @Test
    void a_lost_posting_fails_the_run_with_its_transaction_and_hop() throws Exception {
        Run run = run(Consequence.FAILURE, write(ORDER, POSTING), write(ORDER));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .isEqualTo("The invariant 'arrives' was broken by transaction 'T2' at 'ledger': it never arrived.");
        assertThat(run.all(RunEvent.InvariantBroken.class))
                .extracting(RunEvent.InvariantBroken::invariant)
                .containsExactly("arrives", "balances");
    }

    @Test
    void a_doubled_posting_stops_the_run_at_once_where_it_is_harm() throws Exception {
        Run run = run(Consequence.HARM, write(ORDER, POSTING), write(ORDER, POSTING, POSTING));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .contains("The run stopped itself", "'arrives'", "'T2' at 'ledger': it is there 2 times");
        assertThat(run.kill()).isPresent();
        assertThat(run.all(RunEvent.RollbackDone.class)).isNotEmpty();
    }

    @Test
    void what_is_broken_before_the_first_fault_or_never_written_down_proves_nothing() throws Exception {
        Run broken = run(Consequence.FAILURE, write(ORDER, POSTING, POSTING), write(ORDER));
        assertThat(broken.verdict()).as(broken.conclusion().toString()).hasValue(Verdict.INVALID);
        Run silent = run(Consequence.FAILURE, "true;", "true;");
        assertThat(silent.verdict()).as(silent.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(silent.conclusion().orElseThrow().sentence()).contains("no transaction was written down");
    }

    @Test
    void what_a_rollback_does_to_transactions_is_held_against_the_invariants_and_told_with_the_verdict()
            throws Exception {
        Run right = killed(write(POSTING, ORDER));
        assertThat(right.all(RunEvent.InvariantsChecked.class).getLast().sentence())
                .isEqualTo("After the run: 4 steps of 2 transactions, no invariant is broken");
        assertThat(right.conclusion().orElseThrow().sentence()).doesNotContain("invariant");

        Run wrong = killed(write(ORDER));
        assertThat(wrong.verdict()).as(wrong.conclusion().toString()).hasValue(Verdict.INCONCLUSIVE);
        assertThat(wrong.conclusion().orElseThrow().sentence())
                .endsWith(
                        "prices look wrong. The invariant 'arrives' was broken by transaction 'T2' at 'ledger': it never arrived.");
        assertThat(wrong.all(RunEvent.InvariantBroken.class).getFirst().at())
                .isAfter(wrong.all(RunEvent.RollbackDone.class).getFirst().at());
    }

    /// A run that somebody stops under its fault.
    ///
    /// @param undoing what its rollback writes, as words of a shell
    private Run killed(String undoing) throws InterruptedException {
        ObjectNode tree = Json.mapper().valueToTree(plan(Consequence.FAILURE, write(ORDER, POSTING), "true;"));
        tree.withObject("/rollback")
                .putArray("steps")
                .add(Json.mapper()
                        .<ObjectNode>valueToTree(new RollbackStep(
                                "compensate",
                                List.of("sh", "-c", "f=\"$PLIMSOLL_RECORDS\"; n=2; " + undoing),
                                Duration.ofSeconds(30))));
        LiveRun live = start(Json.mapper().treeToValue(tree, ExperimentPlan.class));
        Stories.awaitFault(live);
        live.kill(Stories.LIN, "prices look wrong");
        return live.await();
    }
}
