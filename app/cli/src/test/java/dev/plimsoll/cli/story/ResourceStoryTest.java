package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.invariant.Invariant;
import dev.plimsoll.model.invariant.InvariantBook.Consequence;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A provider that tells what it keeps, right in the baseline and as each test says under the fault.
@EnabledOnOs(OS.LINUX)
class ResourceStoryTest extends EngineStory {
    private static final String ORDER =
            "{\"collection\":\"/orders\",\"path\":\"/orders/N\",\"value\":{\"transaction\":\"TN\",\"amount\":5}}";
    private static final String PAYMENT =
            "{\"collection\":\"/payments\",\"path\":\"/payments/N\",\"value\":{\"transaction\":\"TN\",\"amount\":5}}";

    private static String numbered(String resource, int number) {
        return resource.replace("N", Integer.toString(number));
    }

    private static String write(String... resources) {
        return "echo '{\"resources\":[" + String.join(",", resources) + "]}' > new && mv new state.json; ";
    }

    /// @param path where the resources are told
    private Run run(String path, String... underFault) throws InterruptedException {
        String script = "if [ -e state.json ]; then " + write(underFault) + " else "
                + write(numbered(ORDER, 1), numbered(PAYMENT, 1)) + " fi; exit 0";
        ConsumerUnderTest shop = new ConsumerUnderTest("shop", List.of("sh", "-c", script), "", Duration.ofSeconds(20));
        PlannedFault late = new PlannedFault(
                "late", "Is anything lost?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);
        ResourceBook book = new ResourceBook(
                path,
                List.of(new Invariant.ExactlyOnce("paid", "orders", List.of("payments"))),
                Consequence.FAILURE,
                Duration.ofMillis(100));
        ExperimentPlan plan = Stories.with(
                        Stories.shortSample(engine), List.of(late), List.of(shop), Stories.NEVER, Duration.ofSeconds(2))
                .withTerms(Terms.NONE.withRig(new Rig(
                        List.of(NodeStoryTest.gateway()),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        book,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
        return run(plan);
    }

    @Test
    void resourcesThatKeepEveryInvariantPass() throws Exception {
        Run run = run("/__state", numbered(ORDER, 1), numbered(PAYMENT, 1), numbered(ORDER, 2), numbered(PAYMENT, 2));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.all(RunEvent.InvariantsChecked.class).getLast().transactions())
                .isEqualTo(2);
    }

    @Test
    void anOrderThatIsPaidTwiceFailsTheRunWithItsTransaction() throws Exception {
        Run run = run(
                "/__state",
                numbered(ORDER, 1),
                numbered(PAYMENT, 1),
                numbered(ORDER, 2),
                numbered(PAYMENT, 2),
                numbered(PAYMENT, 2).replace("payments/2", "payments/3"));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .isEqualTo("The invariant 'paid' was broken by transaction 'T2' at 'payments': it is there 2 times.");
    }

    @Test
    void aProviderThatTellsNothingOfItsResourcesProvesNothing() throws Exception {
        Run run = run("/orders", numbered(ORDER, 1));
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.ERROR);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("cannot be read");
    }
}
