package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A consumer that is lost in the midst of its trial. Its work takes a second; `done` in its folder is what it leaves.
@EnabledOnOs(OS.LINUX)
class LostConsumerTest extends EngineStory {
    private static final String WORK = "sleep 1; echo done >> done; exit 0";

    /// Whoever begins leaves a mark, and whoever finds one gives up.
    private static final String LOSES_WORK =
            "if [ -s done ] && [ -e begun ]; then exit 7; fi; touch begun; sleep 1; rm begun; echo done >> done; exit"
                    + " 0";

    private static final Duration STAMP = Duration.ofMillis(100);

    private ExperimentPlan plan(String script, LostNode.Way way, @Nullable Duration gone) {
        return plan(List.of("sh", "-c", script), way, gone);
    }

    private ExperimentPlan plan(List<String> command, LostNode.Way way, @Nullable Duration gone) {
        ConsumerUnderTest shop = new ConsumerUnderTest("shop", command, "", Duration.ofSeconds(20));
        return Stories.with(
                Stories.shortSample(engine),
                List.of(new PlannedFault("lost", "Does it go on?", new LostNode("shop", way, gone), 1, null)),
                List.of(shop),
                Stories.NEVER,
                Duration.ofSeconds(2));
    }

    private Run run(String script, LostNode.Way way, @Nullable Duration gone) throws InterruptedException {
        return run(plan(script, way, gone));
    }

    private static Instant at(Run run, Station station) {
        return run.all(RunEvent.NodeMoved.class).stream()
                .filter(moved -> moved.station() == station)
                .map(RunEvent.NodeMoved::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError(station + " is missing: " + run.all(RunEvent.NodeMoved.class)));
    }

    @ParameterizedTest
    @EnumSource(
            value = LostNode.Way.class,
            names = {"KILL", "PAUSE", "RESTART"})
    void aConsumerThatDoesItsWorkAfterItIsBackPasses(LostNode.Way way) throws Exception {
        Duration gone = way == LostNode.Way.RESTART ? null : Duration.ofMillis(700);
        Run run = run(WORK, way, gone);

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(at(run, Station.BACK)).isAfterOrEqualTo(at(run, Station.GONE));
        if (gone != null) {
            assertThat(Duration.between(at(run, Station.GONE), at(run, Station.BACK)))
                    .isGreaterThanOrEqualTo(gone.minus(STAMP));
        }
        assertThat(at(run, Station.RECOVERED)).isAfterOrEqualTo(at(run, Station.BACK));
        assertThat(run.bands())
                .singleElement()
                .satisfies(band -> assertThat(band.hits()).isPositive());
        assertThat(run.consumers().getLast().met()).isEqualTo(1);
        assertThat(ReadingTable.of(run).words("shop", "lost")).isEqualTo("correct (met once)");
        assertThat(MarkedPrograms.find(Map.of(RunNode.NAME_VARIABLE, "shop"))).isEmpty();
    }

    @Test
    void aConsumerDoesNotMeetTheLossOfAnother() throws Exception {
        ExperimentPlan one = plan(WORK, LostNode.Way.KILL, Duration.ofMillis(100));
        List<ConsumerUnderTest> both = List.of(
                one.consumers().getFirst(),
                new ConsumerUnderTest("till", List.of("sh", "-c", "exit 0"), "", Duration.ofSeconds(20)));
        Run run = run(Stories.with(one, one.faults(), both, one.abort(), Duration.ofSeconds(2)));

        ReadingTable table = ReadingTable.of(run);
        assertThat(table.words("shop", "lost")).isEqualTo("correct (met once)");
        assertThat(table.words("till", "lost")).isEqualTo("not met");
        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(ReadingTable.answers(List.of(run), run.start().planDigest()).get("lost"))
                .satisfies(answer -> assertThat(answer.met()).isTrue());
    }

    /// It begins a request, and completes it a second later.
    @Test
    void requestsThatALostConsumerDidNotCompleteAreCounted() throws Exception {
        String slow = "a=${PLIMSOLL_TARGET#http://}; a=${a%%/*}; exec 3<>/dev/tcp/${a%:*}/${a##*:};"
                + " printf 'GET /orders/1 HTTP/1.1\r\nHost: shop\r\nX-Half: ' >&3; sleep 1; printf '1\r\n\r\n' >&3;"
                + " head -c 12 <&3 >/dev/null";
        for (LostNode.Way way : List.of(LostNode.Way.KILL, LostNode.Way.RESTART)) {
            Duration gone = way == LostNode.Way.RESTART ? null : Duration.ofMillis(200);
            Run run = run(plan(List.of("bash", "-c", slow), way, gone));
            assertThat(run.all(RunEvent.NodeMoved.class))
                    .as(run.conclusion().toString())
                    .extracting(RunEvent.NodeMoved::detail)
                    .contains("it was started again; the provider saw 1 request break off in the midst");
        }
        assertThat(run(WORK, LostNode.Way.KILL, null).all(RunEvent.NodeMoved.class))
                .extracting(RunEvent.NodeMoved::detail)
                .contains("it was started again; the provider saw no request break off in the midst");
    }

    @Test
    void aConsumerThatLosesItsWorkFailsTheRun() throws Exception {
        Run run = run(LOSES_WORK, LostNode.Way.KILL, Duration.ofMillis(200));

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence())
                .contains("Consumer 'shop' broke (exit code 7) when the node 'shop' is killed");
    }

    @Test
    void aConsumerThatWasTooQuickToBeLostProvesNothing() throws Exception {
        Run run = run("if [ -s done ]; then exit 0; fi; " + WORK, LostNode.Way.KILL, null);

        assertThat(run.consumers().getLast().met()).isZero();

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("'shop' was not gone");
    }

    @Test
    void aConsumerIsNotCutOff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(WORK, LostNode.Way.PARTITION, null))
                .withMessageContaining("consumers are killed, paused or restarted");
    }
}
