package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.engine.publication.CompiledReports;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.publication.DocumentStage;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.storage.Plans;
import dev.plimsoll.storage.Records;
import dev.plimsoll.storage.Reports;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Runs;
import dev.plimsoll.storage.Workspace;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty runs of every kind of end. What came of each is kept, whatever it was, and nothing takes one away.
class EveryOutcomeTest {
    private static final int RUNS = 50;
    private static final Instant BEGAN = Instant.parse("2026-11-01T08:00:00Z");
    private static final String LATE = "late";

    @TempDir
    Path folder;

    /// How a run ends, with the verdict that its events give it.
    private enum End {
        PASSED(Verdict.PASS),
        FAILED(Verdict.FAIL),
        KILLED(Verdict.INCONCLUSIVE),
        CANCELLED_BEFORE_ANY_FAULT(Verdict.INCONCLUSIVE),
        HELD(Verdict.INCONCLUSIVE),
        WITHOUT_EFFECT(Verdict.INVALID),
        IN_TROUBLE(Verdict.ERROR),
        WITH_A_WAIVER(Verdict.PASS);

        private final Verdict verdict;

        End(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    @Test
    void every_run_stands_in_the_log_with_a_report_and_none_can_be_taken_away() {
        PlanId plan = planned();
        Map<RunId, End> ends = ran(plan);
        assertThat(ends).hasSize(RUNS);
        assertThat(ends.values()).contains(End.values());
        try (Engine engine = Stories.open(folder)) {
            requireLogged(engine, plan, ends);
            requireDrafts(engine, ends);
            giveUp(engine, plan);
        }
        try (Engine engine = Stories.open(folder)) {
            requireLogged(engine, plan, ends);
            assertThat(engine.documents().all()).hasSize(RUNS);
        }
    }

    private PlanId planned() {
        PlannedFault late = new PlannedFault(
                LATE, "Is late too late?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);
        AbortCriterion never = new AbortCriterion("error rate", Condition.atLeast(1), Duration.ofMinutes(10));
        try (Engine engine = Stories.open(folder)) {
            return Stories.approved(
                            engine,
                            Stories.with(
                                    Stories.shortSample(engine),
                                    List.of(late),
                                    List.of(),
                                    List.of(never),
                                    Duration.ofSeconds(1)))
                    .id();
        }
    }

    private Map<RunId, End> ran(PlanId id) {
        Map<RunId, End> ends = new HashMap<>();
        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < RUNS; i++) {
                End end = End.values()[i % End.values().length];
                ends.put(run(workspace, id, end, BEGAN.plus(Duration.ofHours(i))), end);
            }
        }
        return ends;
    }

    private static RunId run(Workspace workspace, PlanId id, End end, Instant at) {
        PlanState state = workspace.plans().find(id).orElseThrow();
        if (end == End.WITH_A_WAIVER) {
            state = workspace.plans().append(state, waived(state, at));
        }
        RunEvent.Started started =
                new RunEvent.Started(at, id, state.plan(), state.plan().digest(), Stories.ADA, "embedded services");
        try (RunClaim claim = workspace.runs().begin(started)) {
            RunId run = claim.run();
            state = workspace.plans().append(state, new PlanEvent.RunBegan(at, Stories.ADA, run.value()));
            events(end, at).forEach(event -> workspace.runs().append(run, event));
            RunJudge.Conclusion drawn =
                    RunJudge.judge(workspace.runs().find(run).orElseThrow());
            assertThat(drawn.verdict()).as("%s: %s", end, drawn.sentence()).isEqualTo(end.verdict);
            workspace.runs().append(run, new RunEvent.Concluded(at.plusSeconds(9), drawn.verdict(), drawn.sentence()));
            workspace
                    .plans()
                    .append(state, PlanGuard.ended(workspace.runs().find(run).orElseThrow()));
            return run;
        }
    }

    private static PlanEvent waived(PlanState state, Instant at) {
        return new PlanEvent.Waived(
                at, Stories.LIN, "Rehearsal", state.plan().digest(), "tried last week", at.plusSeconds(60));
    }

    private static List<RunEvent> events(End end, Instant at) {
        List<RunEvent> events = new ArrayList<>(List.of(measured(at, Phase.BASELINE, null, 20)));
        switch (end) {
            case CANCELLED_BEFORE_ANY_FAULT ->
                events.add(new RunEvent.KillRequested(at.plusSeconds(2), Stories.LIN, "not today"));
            case IN_TROUBLE -> events.add(new RunEvent.TroubleMet(at.plusSeconds(2), "The sandbox did not answer."));
            default -> events.addAll(underFault(end, at));
        }
        events.add(new RunEvent.FaultsCleared(at.plusSeconds(8), 0));
        return events;
    }

    private static List<RunEvent> underFault(End end, Instant at) {
        List<RunEvent> events = new ArrayList<>(List.of(new RunEvent.FaultInjected(at.plusSeconds(2), LATE)));
        if (end == End.KILLED) {
            events.add(new RunEvent.KillRequested(at.plusSeconds(3), Stories.LIN, "customers complained"));
        }
        if (end == End.HELD) {
            events.add(new RunEvent.Held(at.plusSeconds(3), LATE, Stories.LIN, "the phone rings"));
        }
        events.add(new RunEvent.FaultRemoved(at.plusSeconds(4), LATE, end == End.WITHOUT_EFFECT ? 0 : 7));
        events.add(measured(at.plusSeconds(4), Phase.INJECT, LATE, end == End.FAILED ? 9_000 : 40));
        events.add(measured(at.plusSeconds(6), Phase.RECOVER, null, 20));
        return events;
    }

    private static RunEvent measured(Instant at, Phase phase, String fault, double p95) {
        return new RunEvent.StageMeasured(
                at, phase, fault, new SignalWindow(at, Duration.ofSeconds(1), 50, 0, 10, p95, p95, 0));
    }

    private static void requireLogged(Engine engine, PlanId plan, Map<RunId, End> ends) {
        List<Run> runs = engine.runs().all();
        assertThat(runs).hasSize(RUNS).allMatch(Run::ended);
        assertThat(runs).allMatch(run -> run.verdict().orElseThrow() == ends.get(run.id()).verdict);
        assertThat(engine.plans().get(plan).all(PlanEvent.RunEnded.class))
                .extracting(ended -> new RunId(ended.run()))
                .containsExactlyInAnyOrderElementsOf(ends.keySet());
        assertThat(engine.findActs().find(new AuditFilter(null, "run concluded", null, null, null, true)))
                .extracting(found -> new RunId(found.act().subject()))
                .containsExactlyInAnyOrderElementsOf(ends.keySet());
        long waivers =
                ends.values().stream().filter(end -> end == End.WITH_A_WAIVER).count();
        assertThat(engine.plans().get(plan).all(PlanEvent.Waived.class))
                .hasSize((int) waivers)
                .allMatch(waived ->
                        waived.by().equals(Stories.LIN) && !waived.reason().isEmpty());
    }

    /// The post-mortem of each run says its verdict, and its document begins as a draft.
    private static void requireDrafts(Engine engine, Map<RunId, End> ends) {
        assertThat(engine.documents().ready())
                .extracting(CompiledReports.Ready::id)
                .containsAll(ends.keySet().stream().map(RunId::value).toList());
        ends.forEach((run, end) -> {
            DocumentState draft = engine.documents().draft(run.value(), Stories.ADA);
            assertThat(draft.stage()).isEqualTo(DocumentStage.DRAFT);
            assertThat(draft.content().subject()).isEqualTo(run.value());
            assertThat(draft.content().report()).as("%s", end).contains(end.verdict.name());
        });
    }

    /// What people can do to be rid of it: the documents are withdrawn, and so is the plan.
    private static void giveUp(Engine engine, PlanId plan) {
        engine.documents().all().forEach(document -> engine.documents().withdraw(document, "no more", Stories.ADA));
        engine.reviewPlan().withdraw(engine.plans().get(plan), Stories.ADA, "no more");
    }

    @Test
    void no_store_has_a_way_to_take_a_record_away() {
        assertThat(Stream.of(Runs.class, Plans.class, Reports.class, Records.class)
                        .flatMap(store -> Stream.of(store.getMethods()))
                        .map(Method::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.matches("(delete|remove|drop|purge|erase|clear|truncate).*"));
    }
}
