package dev.plimsoll.engine.run;

import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.guard.SealedJournals;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Window;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.RunJudge;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the run of a plan whose gates are all open. One run at a time: two would disturb each other's
/// measurements.
public final class StartRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartRun.class);

    private final Workspace workspace;
    private final FindPlans plans;
    private final PlanGuard guard;
    private final ServiceProvider provider;
    private final Consumer<Run> afterwards;
    private final InstantSource clock;
    private @Nullable LiveRun latest;

    /// @param afterwards told every run that ended, before [LiveRun#await] returns
    public StartRun(
            Workspace workspace,
            FindPlans plans,
            PlanGuard guard,
            ServiceProvider provider,
            Consumer<Run> afterwards,
            InstantSource clock) {
        this.workspace = workspace;
        this.plans = plans;
        this.guard = guard;
        this.provider = provider;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /// @throws Refusal if a gate is closed, or this person may not run this plan
    /// @throws Problem if another run goes on or a contract is not kept
    public LiveRun start(PlanId id, Person by) {
        return start(id, by, null);
    }

    /// A trial: the same with a seed that is not the plan's. What is drawn differs, and nothing that was approved.
    ///
    /// @param seed null for that of the plan
    public LiveRun start(PlanId id, Person by, @Nullable Long seed) {
        return start(id, by, seed, false);
    }

    /// @param reset whether what earlier runs left behind is cleared, where it is Plimsoll's, instead of refused
    public synchronized LiveRun start(PlanId id, Person by, @Nullable Long seed, boolean reset) {
        refuseSecondRun();
        Intent intent = guard.rules().intent(PlanAction.RUN, by);
        PlanState state = guard.require(id, intent);
        Contract revision = plans.contract(state.plan().amendment().revision());
        Services services = provider.open(seed == null ? state.plan().seed() : seed);
        try {
            Window window = guard.rules().boundBy(state, intent).orElse(null);
            latest = begin(state, intent, new Setting(revision, services, seed, reset, window));
            return latest;
        } catch (RuntimeException failure) {
            services.close();
            throw failure;
        }
    }

    /// What a run is started with.
    ///
    /// @param window whose end ends it, as the policy said when it allowed the run; null for none
    private record Setting(
            Contract revision,
            Services services,
            @Nullable Long seed,
            boolean reset,
            @Nullable Window window) {}

    private LiveRun begin(PlanState state, Intent intent, Setting setting) {
        RunEvent.Started started = new RunEvent.Started(
                clock.instant(),
                state.id(),
                state.plan(),
                state.plan().digest(),
                intent.by(),
                environment(setting.services()),
                setting.seed());
        RunClaim claim = workspace.runs().begin(started);
        try {
            return conduct(state, intent, setting, claim, started);
        } catch (RuntimeException failure) {
            claim.close();
            throw failure;
        }
    }

    /// @param claim closed when the run has ended, so that no other process takes it for broken off before
    private LiveRun conduct(PlanState state, Intent intent, Setting setting, RunClaim claim, RunEvent.Started started) {
        Services services = setting.services();
        RunId id = claim.run();
        RunRecorder recorder = new RunRecorder(Run.of(id, List.of(started)), workspace.runs()::append, clock);
        tellPlan(state, intent, recorder);
        RunJournal journal = new SealedJournals(workspace).begin(id);
        InvariantWatch invariants = new InvariantWatch(recorder, workspace.folder());
        LeakWatch leaks = new LeakWatch(recorder, new Canaries(workspace), state.id(), workspace.folder());
        RunNodes nodes = new RunNodes(
                state.plan().terms().rigged().nodes(),
                Lifelines.mark(journal),
                workspace.folder(),
                invariants.environment());
        RunDependencies dependencies = new RunDependencies(
                state.plan().terms().rigged().dependencies(),
                new RecordedSources(workspace, plans),
                clock,
                recorder::record);
        KillSwitch killSwitch = new KillSwitch(() -> removeFaults(services, nodes, journal));
        recorder.endUnkept(killSwitch);
        Lifelines lifelines = new Lifelines(journal, provider.guardCommand(), killSwitch, setting.window(), clock);
        CleanSlate slate = new CleanSlate(
                workspace.folder(), id, state.plan().terms().rigged(), this::goesOn, System.getenv(), clock);
        RunParts parts = new RunParts(
                recorder,
                killSwitch,
                services,
                lifelines,
                nodes,
                invariants,
                dependencies,
                leaks,
                workspace.folder(),
                clock);
        Preflight preflight = new Preflight(
                parts,
                new SlateCheck(recorder, slate, services, setting.reset()),
                () -> DeriveMatrix.misreadings(
                        plans.contract(state.plan().amendment().base()),
                        setting.revision(),
                        recorder.run().seed()),
                setting.revision());
        RunConductor conductor = new RunConductor(parts, preflight, slate);
        Thread thread = Thread.ofPlatform().name("plimsoll-run-" + id).start(() -> {
            try (claim) {
                conductor.run();
            }
        });
        return new LiveRun(recorder, killSwitch, journal, thread, clock);
    }

    /// The plan's own history gets the beginning and the end of the run. A run whose plan cannot be told ends before
    /// anything was disturbed.
    private void tellPlan(PlanState state, Intent intent, RunRecorder recorder) {
        try {
            workspace
                    .plans()
                    .append(
                            state,
                            new PlanEvent.RunBegan(
                                    clock.instant(),
                                    intent.by(),
                                    recorder.run().id().value()));
        } catch (RuntimeException failure) {
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "The plan could not be told of its run; nothing was disturbed."));
            RunJudge.Conclusion conclusion = RunJudge.judge(recorder.run());
            recorder.record(at -> new RunEvent.Concluded(at, conclusion.verdict(), conclusion.sentence()));
            throw failure;
        }
        recorder.listen(event -> {
            if (event instanceof RunEvent.Concluded) {
                workspace.plans().append(plans.get(state.id()), PlanGuard.ended(recorder.run()));
                afterwards.accept(recorder.run());
            }
        });
    }

    /// What the kill switch does at once. The conductor removes and counts again, so a failure here is only
    /// logged: it shows in the record when the second try fails too.
    private void removeFaults(Services services, RunNodes nodes, RunJournal journal) {
        try {
            int remaining = nodes.release() + services.chaos().removeAll();
            journal.clear(clock.instant(), remaining);
        } catch (RuntimeException failure) {
            LOG.error("the kill switch of run {} could not remove the faults", journal.run(), failure);
        }
    }

    /// Whether a living program conducts the run.
    private boolean goesOn(RunId id) {
        Optional<RunClaim> claimed = workspace.runs().claim(id);
        claimed.ifPresent(RunClaim::close);
        return claimed.isEmpty();
    }

    private static String environment(Services services) {
        return "%s; Java %s; %s %s; %d processors"
                .formatted(
                        services.description(),
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
    }

    private void refuseSecondRun() {
        if (latest != null && !latest.now().ended()) {
            throw new Problem(
                    "Run " + latest.id() + " is still going on.",
                    "Wait for its verdict or stop it with the kill switch.");
        }
    }

    /// Stops a run that goes on and waits until its faults are gone and its verdict is kept.
    @Override
    public synchronized void close() {
        if (latest == null || latest.now().ended()) {
            return;
        }
        latest.kill(null, "Plimsoll was closed");
        try {
            latest.await();
        } catch (InterruptedException _) {
            // Closing goes on: the kill was asked for already, and the next start concludes what is left open.
            Thread.currentThread().interrupt();
        }
    }
}
