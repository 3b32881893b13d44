package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.Threshold;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.compare.RunComparison;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// The run from its gates to its verdict, on the real embedded services.
class RunStoryTest {
    private static final PlannedFault RESET =
            new PlannedFault("reset-all", "Does anything survive?", new Fault.ConnectionReset(), 1, null);
    private static final PlannedFault LATE = new PlannedFault(
            "late", "Is late too late?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Stories.open(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Run run(ExperimentPlan plan) throws InterruptedException {
        return start(plan).await();
    }

    private LiveRun start(ExperimentPlan plan) {
        return engine.startRun().start(Stories.approved(engine, plan).id(), Stories.ADA);
    }

    private ExperimentPlan withFaults(List<AbortCriterion> abort, Duration phase, PlannedFault... faults) {
        return Stories.with(Stories.shortSample(engine), List.of(faults), List.of(), abort, phase);
    }

    /// A short steady state, and a fault that stays until something ends the run.
    private ExperimentPlan withLongFault(List<AbortCriterion> abort, PlannedFault fault) {
        ExperimentPlan sample = Stories.shortSample(engine);
        return Stories.with(sample, List.of(fault), List.of(), abort, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    private static ExperimentPlan withSteps(ExperimentPlan plan) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        tree.withObject("/rollback")
                .withArray("steps")
                .add(Json.mapper()
                        .<ObjectNode>valueToTree(
                                new RollbackStep("warm the cache", List.of(java, "-version"), Duration.ofSeconds(30))));
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
    }

    private static void awaitFault(LiveRun run) throws InterruptedException {
        await(run, RunEvent.FaultInjected.class);
    }

    private static void await(LiveRun run, Class<? extends RunEvent> kind) throws InterruptedException {
        CountDownLatch happened = new CountDownLatch(1);
        run.onEvent(event -> {
            if (kind.isInstance(event)) {
                happened.countDown();
            }
        });
        assertThat(happened.await(60, TimeUnit.SECONDS)).isTrue();
    }

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
    void the_kill_switch_removes_the_faults_and_rolls_back() throws Exception {
        LiveRun live = start(withLongFault(Stories.NEVER, LATE));
        live.kill(Stories.LIN, "before the first fault nothing is left to remove");
        assertThat(live.await().verdict()).hasValue(Verdict.INCONCLUSIVE);

        LiveRun second = start(withSteps(withFaults(Stories.NEVER, Duration.ofSeconds(2), LATE, RESET)));
        assertThatThrownBy(() -> second.resume(Stories.LIN)).isInstanceOf(Problem.class);
        awaitFault(second);
        second.hold(Stories.LIN, "the phone rings");
        await(second, RunEvent.Held.class);
        second.resume(Stories.ADA);
        await(second, RunEvent.Resumed.class);
        second.kill(Stories.LIN, "customers complained");
        Run run = second.await();
        RunEvent.Held held = run.all(RunEvent.Held.class).getFirst();
        assertThat(held).isEqualTo(new RunEvent.Held(held.at(), LATE.id(), Stories.LIN, "the phone rings"));
        assertThat(run.all(RunEvent.Resumed.class))
                .singleElement()
                .satisfies(resumed -> assertThat(resumed.by()).isEqualTo(Stories.ADA));
        assertThat(run.bands().getFirst().to()).isBetween(held.at(), held.at().plusSeconds(1));
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("lin", "customers complained");
        assertThat(run.bands()).allMatch(band -> band.to() != null);
        assertThat(run.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
        assertThat(run.all(RunEvent.RollbackDone.class))
                .extracting(RunEvent.RollbackDone::exitCode)
                .containsExactly(0);
        assertThat(run.all(RunEvent.RollbackDone.class).getFirst().steps())
                .extracting(RollbackStep.Done::name)
                .containsExactly("rollback command", "warm the cache");
        RunEvent.KillRequested pulled = run.kill().orElseThrow();
        RunEvent.FaultsCleared cleared = run.all(RunEvent.FaultsCleared.class).getFirst();
        assertThat(Duration.between(pulled.at(), cleared.at())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_abort_criterion_stops_the_run_by_itself() throws Exception {
        AbortCriterion errors = new AbortCriterion("error rate", Condition.atLeast(0.5), Duration.ofSeconds(2));
        ExperimentPlan plan = withLongFault(List.of(errors), RESET);
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/terms")
                .set("harm", Json.mapper().valueToTree(new Harm("buyers", "carts are lost", false, List.of(errors))));
        Run run = run(Json.mapper().treeToValue(tree, ExperimentPlan.class));
        assertThat(run.verdict()).hasValue(Verdict.FAIL);
        assertThat(run.conclusion().orElseThrow().sentence()).startsWith("The run stopped itself: error rate was");
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.elapsed()).isLessThan(Duration.ofSeconds(40));
        harmIsAnIncidentAndCountsAsPrevented(run);
    }

    private void harmIsAnIncidentAndCountsAsPrevented(Run run) {
        IncidentState drafted = engine.learning().incidents().ofRun(run.id()).getFirst();
        assertThat(drafted.incident().title()).isEqualTo("Run " + run.id() + " reached harm: carts are lost");
        assertThat(drafted.incident().summary()).contains("in the sandbox, where nobody was hurt", "error rate was");
        assertThat(engine.learning().incidents().timeline(drafted).entries())
                .anyMatch(entry -> entry.toString().contains("abort criterion"));
        assertThat(engine.learning().lessons().outcomes().rows())
                .singleElement()
                .extracting(OutcomeBoard.Row::prevented)
                .isEqualTo(run.all(RunEvent.CriterionMet.class).size())
                .isEqualTo(1);
    }

    @Test
    void a_fault_that_met_nothing_makes_the_run_invalid() throws Exception {
        Fault nowhere =
                new Fault.MissingField(new OperationKey("GET", "/orders/{id}"), "200", List.of("no-such-field"));
        Run run = run(withFaults(
                Stories.NEVER, Duration.ofSeconds(1), new PlannedFault("nowhere", "Is it missed?", nowhere, 1, null)));
        assertThat(run.verdict()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("nowhere", "no effect");
    }

    @Test
    void a_detector_that_the_plan_binds_pulls_the_kill_switch() throws Exception {
        Fault down = new MessageFault.ErrorStatus(Aim.all(), 503, false);
        ExperimentPlan plan = withFaults(
                Stories.NEVER, Duration.ofSeconds(6), new PlannedFault("down", "Who notices?", down, 1, null));
        Run run = run(bound(plan, "sequential-errors"));
        assertThat(run.verdict()).hasValue(Verdict.FAIL);
        RunEvent.ChangeNoticed noticed = run.all(RunEvent.ChangeNoticed.class).getFirst();
        assertThat(noticed.sentence()).startsWith("Errors rose from");
        assertThat(run.kill().orElseThrow().by()).isNull();
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(run.stages()).allMatch(stage -> stage.phase() == Phase.BASELINE);
    }

    @Test
    void a_threshold_that_holds_takes_the_fault_away_and_goes_on_when_all_is_well_again() throws Exception {
        Fault down = new MessageFault.ErrorStatus(Aim.all(), 503, false);
        ExperimentPlan plan = withFaults(
                Stories.NEVER, Duration.ofSeconds(4), new PlannedFault("down", "Who waits?", down, 1, null), LATE);
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

    private static ExperimentPlan bound(ExperimentPlan plan, String detector) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.withObject("/terms")
                .withArray("watches")
                .addObject()
                .put("detector", detector)
                .put("action", "kill");
        return Json.mapper().treeToValue(tree, ExperimentPlan.class);
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
        Run run = run(withFaults(Stories.NEVER, Duration.ofSeconds(1), LATE));
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
        Run run = run(Stories.with(sample, List.of(LATE), List.of(sleeper), Stories.NEVER, Duration.ofSeconds(1)));
        assertThat(run.consumers()).allMatch(tried -> tried.outcome() == ConsumerOutcome.HUNG);
        assertThat(run.verdict()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("sleeper", "without any fault");
    }

    /// Somebody holds the run and forgets it.
    @Test
    void a_run_that_is_held_ends_with_its_approved_length() throws Exception {
        Run ended = heldUnder("{\"share\": 1, \"faults\": 1, \"longest\": \"PT6S\"}");
        assertThat(ended.kill().orElseThrow().reason()).isEqualTo("the run took longer than the approved 6 s");
    }

    @Test
    void a_run_that_is_held_is_stopped_when_its_window_ends() throws Exception {
        AtomicReference<Duration> ahead = withClockAhead();
        LiveRun live = start(limited(aroundNow()));
        awaitFault(live);
        live.hold(Stories.LIN, "the phone rings");
        await(live, RunEvent.Held.class);
        ahead.set(Duration.ofHours(2));
        Run ended = live.await();
        RunEvent.KillRequested kill = ended.kill().orElseThrow();
        assertThat(kill.reason()).isEqualTo("the window ended");
        assertThat(kill.by()).isNull();
        assertThat(ended.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(ended.all(RunEvent.FaultsCleared.class))
                .extracting(RunEvent.FaultsCleared::remaining)
                .containsExactly(0);
        assertThat(ended.verdict()).hasValue(Verdict.INCONCLUSIVE);
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
        awaitFault(live);
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
                List.of(LATE),
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
        awaitFault(live);
        live.hold(Stories.LIN, "the phone rings");
        return live.await();
    }

    @Test
    void closing_the_program_ends_the_run_in_order() throws Exception {
        LiveRun live = start(withLongFault(Stories.NEVER, LATE));
        engine.close();
        engine = Stories.open(folder);
        Run kept = engine.runs().get(live.id());
        assertThat(kept.ended()).isTrue();
        assertThat(kept.conclusion().orElseThrow().sentence()).contains("Plimsoll was closed");
        assertThat(kept.all(RunEvent.FaultsCleared.class)).isNotEmpty();
    }

    @Test
    void one_run_at_a_time() {
        ExperimentPlan plan = withLongFault(Stories.NEVER, LATE);
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
