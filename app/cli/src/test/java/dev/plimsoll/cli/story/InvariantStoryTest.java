package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.invariant.Invariant;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.InvariantBook.Consequence;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
        String script = "f=\"$PLIMSOLL_RECORDS\"; if [ -s \"$f\" ]; then n=2; " + under + " else n=1; " + baseline
                + " fi; exit 0";
        ConsumerUnderTest shop = new ConsumerUnderTest("shop", List.of("sh", "-c", script), "", Duration.ofSeconds(20));
        PlannedFault late = new PlannedFault(
                "late", "Is anything lost?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);
        ExperimentPlan plan = Stories.with(
                        Stories.shortSample(engine), List.of(late), List.of(shop), Stories.NEVER, Duration.ofSeconds(2))
                .withTerms(Terms.NONE.withRig(new Rig(
                        List.of(),
                        List.of(),
                        List.of(),
                        new InvariantBook("records", BOOK, broken, Duration.ofMillis(100)),
                        null)));
        return run(plan);
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
}
