package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.ConsumerReading;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.RetryStorm;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a consumer's trial says of a fault depends on whether the consumer met it.
class MetFaultStoryTest extends EngineStory {
    /// Opens a connection, asks once, and works if any answer comes.
    private static final String ASKS_ONCE =
            "a=${PLIMSOLL_TARGET#http://}; a=${a%%/*}; exec 3<>/dev/tcp/${a%:*}/${a##*:}; printf 'GET /orders"
                    + " HTTP/1.1\\r"
                    + "\\n"
                    + "Host: x\\r"
                    + "\\n"
                    + "Connection: close\\r"
                    + "\\n"
                    + "\\r"
                    + "\\n"
                    + "' >&3; grep -q HTTP <&3";

    private static PlannedFault fault(String id, Fault fault, double share) {
        return new PlannedFault(id, "Does it go on?", fault, share, null);
    }

    private ExperimentPlan plan(PlannedFault... faults) {
        ExperimentPlan sample = Stories.shortSample(engine);
        var consumer = new ConsumerUnderTest("asks-once", List.of("bash", "-c", ASKS_ONCE), "", Duration.ofSeconds(3));
        return Stories.with(
                sample,
                List.of(faults),
                List.of(consumer),
                Stories.NEVER,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3));
    }

    @Test
    void aConsumerOfOneRequestMeetsARareFaultOnce() throws Exception {
        Run run = run(plan(
                fault("no-answer", new MessageFault.NoAnswer(Aim.all().each(25), true, true), 1),
                fault("reset", new Fault.ConnectionReset(), 0.01)));

        assertThat(run.consumers())
                .filteredOn(tried -> tried.fault() != null)
                .hasSize(2)
                .allSatisfy(tried -> {
                    assertThat(tried.outcome()).isNotEqualTo(ConsumerOutcome.WORKED);
                    assertThat(tried.met()).as(tried.toString()).isEqualTo(1);
                });
        assertThat(run.consumers().getFirst().met()).as("without a fault").isNull();
        assertThat(run.consumers())
                .as("a connection that is reset before the request came is a call too")
                .allSatisfy(tried -> assertThat(tried.calls()).isEqualTo(1));
        assertThat(ReadingTable.of(run).words("asks-once", "reset")).isEqualTo("wrong (met once)");
        assertThat(run.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsOnly(0);
    }

    /// As drafted plans cut the provider off: shorter than a program takes to start, and from its first bytes on.
    @Test
    void aConsumerThatDoesNotTryAgainFailsWhileTheProviderIsGoneAndOneThatDoesWorks() throws Exception {
        Fault gone = new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, Duration.ofMillis(200));
        ExperimentPlan once = plan(fault("gone", gone, 1));
        String again = "for i in 1 2 3 4 5 6 7 8; do ( " + ASKS_ONCE + " ) && exit 0; sleep 0.2; done; exit 1";
        var patient = new ConsumerUnderTest("asks-again", List.of("bash", "-c", again), "", Duration.ofSeconds(8));
        Run run = run(Stories.with(
                once,
                once.faults(),
                List.of(once.consumers().getFirst(), patient),
                Stories.NEVER,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3)));

        ReadingTable table = ReadingTable.of(run);
        assertThat(table.words("asks-once", "gone")).isEqualTo("wrong (met once)");
        assertThat(table.reading("asks-again", "gone")).isEqualTo(ConsumerReading.CORRECT);
        assertThat(run.consumers())
                .filteredOn(tried -> tried.fault() != null)
                .allSatisfy(
                        tried -> assertThat(tried.met()).as(tried.toString()).isPositive());
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .startsWith("Consumer 'asks-once' broke (exit code 1) when the node 'provider' is cut off for 200 ms.");
    }

    @Test
    void aFaultOfAnOperationThatTheConsumerDoesNotCallSaysNothingOfIt() throws Exception {
        Aim other = Aim.at(new OperationKey("GET", "/orders/{id}"));
        Run run = run(plan(fault("elsewhere", new MessageFault.NoAnswer(other.each(9), true, true), 1)));

        RunEvent.ConsumerTried tried = run.consumers().getLast();
        assertThat(tried.fault()).isEqualTo("elsewhere");
        assertThat(tried.met()).as(tried.toString()).isZero();
        ReadingTable table = ReadingTable.of(run);
        assertThat(table.reading("asks-once", "elsewhere")).isEqualTo(ConsumerReading.NOT_MET);
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("'asks-once' did not meet 'elsewhere'");
        assertThat(ReadingTable.answers(List.of(run), run.start().planDigest()).get("elsewhere"))
                .satisfies(answer -> assertThat(answer.met()).isFalse());
    }

    /// Its breaker should open after three failures and leaks: it asks on, and works in the end without an answer.
    @Test
    void aConsumerThatCallsAgainAndAgainIsNamedARetryStorm() throws Exception {
        String once = ASKS_ONCE.replace("grep -q HTTP", "grep -q ' 200 '");
        String leaks = "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do ( " + once + " ) && exit 0; done; exit 0";
        String opens = "for i in 1 2 3; do ( " + once + " ) && exit 0; done; exit 0";
        ExperimentPlan plan = plan(fault("busy", new MessageFault.ErrorStatus(Aim.all(), 503, false), 1));
        Run run = run(Stories.with(
                plan,
                plan.faults(),
                List.of(
                        new ConsumerUnderTest("leaks", List.of("bash", "-c", leaks), "", Duration.ofSeconds(20)),
                        new ConsumerUnderTest("opens", List.of("bash", "-c", opens), "", Duration.ofSeconds(20))),
                Stories.NEVER,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3)));

        assertThat(RetryStorm.of(run)).containsExactly(new RetryStorm("leaks", "busy", 12, 1));
        assertThat(run.consumers())
                .filteredOn(tried -> tried.consumer().equals("opens"))
                .extracting(RunEvent.ConsumerTried::calls)
                .containsExactly(1L, 3L);
        assertThat(engine.compileReport().compile(run.id()).toString()).contains("A retry storm");
    }

    /// It draws the answers of every operation and finds what it takes away in those of some.
    @Test
    void aFaultThatFindsTooLittleToDisturbProvesNothingWhereThePlanSaysHowMuch() throws Exception {
        Fault here = new MessageFault.CorruptField(
                Aim.all(), MessageFault.Side.RESPONSE, List.of("discount"), FieldDamage.MISSING, null);
        ExperimentPlan plan = plan(fault("gone", here, 1));
        ExperimentPlan alone = Stories.with(
                plan, plan.faults(), List.of(), Stories.NEVER, Duration.ofSeconds(1), Duration.ofSeconds(3));
        ObjectNode tree = Json.mapper().valueToTree(alone);
        tree.withObject("/terms").put("leastEffect", 0.99);
        Run run = run(Json.mapper().treeToValue(tree, ExperimentPlan.class));

        RunEvent.FaultRemoved removed = run.all(RunEvent.FaultRemoved.class).getFirst();
        assertThat(removed.hits()).isPositive();
        assertThat(removed.partly()).as(removed.toString()).isTrue();
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence())
                .startsWith("The fault 'gone' took effect only " + removed.hits() + " of the " + removed.meant());
    }

    /// All requests together stay well within the limit that one operation breaks.
    @Test
    void aBudgetOfOneOperationIsJudgedByItsOwnRequests() throws Exception {
        OperationKey list = new OperationKey("GET", "/orders");
        PlannedFault busy = fault("busy", new MessageFault.ErrorStatus(Aim.at(list), 503, false), 1);
        ExperimentPlan plan = Stories.with(
                Stories.shortSample(engine), List.of(busy), List.of(), Stories.NEVER, Duration.ofSeconds(1));
        ObjectNode tree = Json.mapper().valueToTree(plan);
        ArrayNode signals = (ArrayNode) tree.get("signals");
        signals.removeAll();
        signals.add(Json.mapper()
                .<JsonNode>valueToTree(new Signal("error rate", Measure.ERROR_RATE, Condition.atMost(1), null)));
        signals.add(Json.mapper()
                .<JsonNode>valueToTree(
                        new Signal("errors of the list", Measure.ERROR_RATE, Condition.atMost(0.1), null, null, list)));
        ArrayNode forecasts = ((ObjectNode) tree.get("forecast")).putArray("signals");
        for (String signal : List.of("error rate", "errors of the list")) {
            forecasts
                    .addObject()
                    .put("signal", signal)
                    .put("expected", 0.05)
                    .put("low", 0)
                    .put("high", 0.1);
        }
        Run run = run(Json.mapper().treeToValue(tree, ExperimentPlan.class));

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("errors of the list");
        assertThat(engine.compileReport().compile(run.id()).toString()).contains("errors of the list");
    }
}
