package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Threshold;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A run that is held: by a threshold of its plan, or by somebody who forgets it.
class HoldStoryTest extends EngineStory {
    @Test
    void a_threshold_that_holds_takes_the_fault_away_and_goes_on_when_all_is_well_again() throws Exception {
        Fault down = new MessageFault.ErrorStatus(Aim.all(), 503, false);
        ExperimentPlan plan = withFaults(
                Stories.NEVER,
                Duration.ofSeconds(4),
                new PlannedFault("down", "Who waits?", down, 1, null),
                Stories.LATE);
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/terms")
                .withArray("thresholds")
                .add(Json.mapper()
                        .valueToTree(new Threshold(
                                "error rate",
                                Condition.atLeast(0.4),
                                Duration.ofSeconds(1),
                                Threshold.Action.HOLD,
                                List.of(Stories.LIN))));
        Files.writeString(folder.resolve("notify.json"), "{\"file\": \"told.jsonl\"}");
        HttpServer prometheus = prometheus();
        tree.withArray("signals").add(Json.mapper().<ObjectNode>valueToTree(orders(prometheus)));
        tree.withObject("/forecast")
                .withArray("signals")
                .addObject()
                .put("signal", "orders")
                .put("expected", 7)
                .put("low", 6)
                .put("high", 8);
        Run run;
        try {
            run = run(Json.mapper().treeToValue(tree, ExperimentPlan.class));
        } finally {
            prometheus.stop(0);
        }

        RunEvent.Held held = run.all(RunEvent.Held.class).getFirst();
        assertThat(held.fault()).isEqualTo("down");
        assertThat(held.sentence()).startsWith("error rate was ");
        RunEvent.Told told = run.all(RunEvent.Told.class).getFirst();
        assertThat(told.persons()).containsExactly(Stories.LIN);
        assertThat(told.sentence()).isEqualTo(held.sentence());
        assertThat(told.handedOver()).isTrue();
        assertThat(told.way()).isEqualTo("written to told.jsonl");
        assertThat(folder.resolve("told.jsonl")).content().contains("\"tell\":[\"lin\"]", held.sentence());
        assertThat(run.stages()).allMatch(stage -> stage.summary().queried().get("orders") == 7.5);
        assertThat(run.windows().getLast().queried()).containsEntry("orders", 7.5);
        assertThat(run.bands()).hasSize(2);
        assertThat(run.bands().getFirst().to()).isBetween(held.at(), held.at().plusSeconds(2));
        RunEvent.Resumed resumed = run.all(RunEvent.Resumed.class).getFirst();
        assertThat(run.bands().getLast().from()).isAfterOrEqualTo(resumed.at());
        assertThat(run.kill()).isEmpty();
        assertThat(run.verdict()).isPresent().isNotEqualTo(Optional.of(Verdict.PASS));
    }

    private static Signal orders(HttpServer prometheus) {
        return new Signal(
                "orders",
                Measure.QUERIED,
                Condition.atLeast(5),
                null,
                new SignalSource(
                        URI.create("http://127.0.0.1:" + prometheus.getAddress().getPort()),
                        "rate(orders_total[5s])",
                        Aggregation.MEAN,
                        Duration.ofSeconds(5),
                        "orders/s"));
    }

    /// Answers every query with one series of two values.
    private static HttpServer prometheus() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/query_range", exchange -> {
            byte[] body = "{\"status\":\"success\",\"data\":{\"result\":[{\"values\":[[1,\"7\"],[2,\"8\"]]}]}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    /// Somebody holds the run and forgets it.
    @Test
    void a_run_that_is_held_ends_with_its_approved_length() throws Exception {
        Run ended = heldUnder("{\"share\": 1, \"faults\": 1, \"longest\": \"PT15S\"}");
        assertThat(ended.kill().orElseThrow().reason()).isEqualTo("the run took longer than the approved 15 s");
    }

    @Test
    void a_run_that_is_held_is_stopped_when_its_window_ends() throws Exception {
        AtomicReference<Duration> ahead = withClockAhead();
        LiveRun live = start(limited(aroundNow()));
        Stories.awaitFault(live);
        live.hold(Stories.LIN, "the phone rings");
        Stories.await(live, RunEvent.Held.class);
        ahead.set(Duration.ofHours(2));
        Run ended = live.await();
        RunEvent.KillRequested kill = ended.kill().orElseThrow();
        assertThat(kill.reason()).isEqualTo("the window ended");
        assertThat(kill.by()).isNull();
        assertThat(ended.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(ended.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
        assertThat(ended.verdict()).as(ended.conclusion().toString()).hasValue(Verdict.INCONCLUSIVE);
        assertThatThrownBy(() -> engine.startRun().start(ended.start().planId(), Stories.ADA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("and the window is");
    }

    @Test
    void a_run_whose_window_was_waived_goes_on_when_it_ends() throws Exception {
        AtomicReference<Duration> ahead = withClockAhead();
        PlanState state = Stories.approved(engine, limited(aroundNow()));
        engine.reviewPlan().waive(state, Stories.LIN, "Window", "the shop asks for it", Duration.ofHours(1));
        LiveRun live = engine.startRun().start(state.id(), Stories.ADA);
        Stories.awaitFault(live);
        ahead.set(Duration.ofHours(2));
        Run ended = live.await();
        assertThat(ended.kill()).isEmpty();
        assertThat(ended.phase()).isEqualTo(Phase.CONCLUDE);
    }

    /// The engine anew, with a clock that the test can put forward.
    private AtomicReference<Duration> withClockAhead() {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        engine.close();
        engine = Engine.open(
                folder,
                Stories.embedded(),
                () -> InstantSource.system().instant().plus(ahead.get()));
        return ahead;
    }

    private static String aroundNow() {
        LocalDateTime now = LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        return "{\"share\": 1, \"faults\": 1, \"longest\": \"PT1M\", \"window\": {\"from\": \"" + now.minusHours(1)
                + "\", \"to\": \"" + now.plusHours(1) + "\", \"zone\": \"UTC\"}}";
    }

    /// One harmless fault of three seconds.
    private ExperimentPlan limited(String limits) {
        ExperimentPlan plan = Stories.with(
                Stories.shortSample(engine),
                List.of(Stories.LATE),
                List.of(),
                Stories.NEVER,
                Duration.ofMillis(500),
                Duration.ofSeconds(3));
        ObjectNode tree = PlanDocument.PLAN.tree(plan);
        tree.putObject("terms").set("limits", Json.mapper().readTree(limits));
        return PlanDocument.PLAN.read(tree);
    }

    private Run heldUnder(String limits) throws InterruptedException {
        LiveRun live = start(limited(limits));
        Stories.awaitFault(live);
        live.hold(Stories.LIN, "the phone rings");
        return live.await();
    }
}
