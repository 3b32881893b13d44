package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dataset.Datasets;
import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.probe.ProbeProvider;
import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.engine.traffic.SyntheticCalls;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Probing;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.sandbox.dataset.PrivacyReport;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must be true before the first fault: the sandbox serves the approved contract, every planned operation can
/// be called, and the kill switch has just been seen to work. Each check is recorded; the first that fails ends
/// the run before anything was disturbed.
final class Preflight {
    /// So that an answer that is late is told from one that never comes.
    private static final Duration PROBE_MARGIN = Duration.ofMillis(500);

    /// A look must not hold up the run.
    private static final Duration RESOURCE_PATIENCE = Duration.ofMillis(800);

    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final Services services;
    private final Lifelines lifelines;
    private final RunNodes nodes;
    private final SlateCheck slate;
    private final InvariantWatch invariants;
    private final RunDependencies dependencies;
    private final LeakWatch leaks;
    private final Supplier<List<Misreading>> misreadings;
    private final Path workspace;
    private final Contract revision;
    private final InstantSource clock;
    private final ExperimentPlan plan;
    private final RandomGenerator stubSeed;
    private final RandomGenerator callSeed;
    private final SplittableRandom loadSeeds;
    private @Nullable ConsumerRoute consumers;

    /// @param misreadings of the amendment, made only where the plan has probes
    Preflight(RunParts parts, SlateCheck slate, Supplier<List<Misreading>> misreadings, Contract revision) {
        this.recorder = parts.recorder();
        this.killSwitch = parts.killSwitch();
        this.services = parts.services();
        this.lifelines = parts.lifelines();
        this.nodes = parts.nodes();
        this.slate = slate;
        this.invariants = parts.invariants();
        this.dependencies = parts.dependencies();
        this.leaks = parts.leaks();
        this.misreadings = misreadings;
        this.workspace = parts.workspace();
        this.revision = revision;
        this.clock = parts.clock();
        this.plan = parts.plan();
        // One seed a purpose: a change in one of them must not shift the draws of the others.
        SplittableRandom root = new SplittableRandom(recorder.run().seed());
        this.stubSeed = root.split();
        this.callSeed = root.split();
        this.loadSeeds = root;
    }

    /// Makes the sandbox ready.
    ///
    /// @return the route that consumers and load call
    Route prepare() throws RunConductor.CutShort, InterruptedException {
        check(
                "Contract",
                revision.digest().equals(plan.amendment().revision().digest()),
                "the revision has the approved digest " + revision.digest().substring(0, 12));
        new SettingsCheck(plan.terms().settings(), workspace).check(this::check);
        slate.check();
        startGuardian();
        int planted = serveStubs();
        invariants.prepare();
        String name = "plimsoll-" + recorder.run().id();
        authorize(name);
        requireData();
        openDependencies(name);
        startNodes();
        lifelines.keep(services.chaos().undo(name));
        URI provider = nodes.serving().orElse(services.stubs().address());
        Route route = services.chaos().open(name, provider);
        lifelines.keep(services.chaos().undo(ConsumerRoute.name(name)));
        consumers = new ConsumerRoute(services.chaos(), name, provider, revision);
        leaks.begin(
                planted, services.chaos(), List.of(provider, services.stubs().address()));
        new ChaosCheck(services.chaos(), plan, this::check).check(route);
        testKillSwitch(route);
        testGuardian(route);
        lifelines.renew(services.chaos());
        return route;
    }

    /// Where consumers call; open once the sandbox is ready.
    ConsumerRoute consumers() {
        return Objects.requireNonNull(consumers);
    }

    /// The run may set the faults of its plan on its own route, and nothing else, and not for ever.
    private void authorize(String route) throws RunConductor.CutShort {
        RunCredential credential = RunCredentials.of(recorder.run().id().value(), route, plan, clock.instant());
        boolean asked = services.chaos().authorize(credential);
        check(
                "Credential",
                true,
                asked
                        ? "the chaos service takes " + credential.faults().size() + " faults on the route " + route
                                + " from this run only, until " + credential.until()
                        : "the chaos service asks for none");
    }

    /// The load of the plan, ready to start.
    ContractLoad load(Route route) throws RunConductor.CutShort {
        ContractLoad load = new ContractLoad(plan.workload(), plan.signals(), route.address(), clock, loadSeeds);
        Set<OperationKey> missing = load.prepare(new SyntheticCalls(revision, callSeed, leaks.mint()));
        check(
                "Calls",
                missing.isEmpty(),
                missing.isEmpty()
                        ? "valid requests were made for " + load.operations() + " operations; "
                                + plan.workload().arrivals().sentence()
                        : "no valid request was found for " + missing);
        return load;
    }

    /// The clients that misread the amendment, where the plan has any.
    ProbeTrial probes(Route route) throws RunConductor.CutShort {
        Probing probing = plan.terms().rigged().probes();
        Duration patience = probing == null ? Duration.ZERO : probing.within().plus(PROBE_MARGIN);
        List<Misreading> own = probing == null
                ? List.of()
                : misreadings.get().stream()
                        .filter(each ->
                                plan.scope().operations().contains(each.operation()) && probing.has(each.client()))
                        .toList();
        if (probing != null) {
            check(
                    "Probes",
                    !own.isEmpty(),
                    own.isEmpty()
                            ? "no client that the plan names can misread an operation of its scope"
                            : own.size() + " misreadings will be sent to the provider");
        }
        return new ProbeTrial(
                probing,
                own,
                new ProbeProvider(services.calls(patience.plus(PROBE_MARGIN)), System::nanoTime),
                route.address(),
                recorder::record);
    }

    /// The watch over the resources that the provider keeps, where the plan has one.
    Optional<ResourceWatch> resources() {
        ResourceBook book = plan.terms().rigged().resources();
        return Optional.ofNullable(book)
                .map(each -> new ResourceWatch(
                        recorder,
                        each,
                        services.calls(RESOURCE_PATIENCE),
                        nodes.serving().orElse(services.stubs().address())));
    }

    /// @return how many canaries its answers hold
    private int serveStubs() throws RunConductor.CutShort {
        CanaryMint mint = leaks.mint();
        StubbedContract stubbed = StubbedContract.of(revision, stubSeed, mint);
        Set<OperationKey> missing = new LinkedHashSet<>(plan.scope().operations());
        missing.removeAll(stubbed.stubs().stream().map(stub -> stub.operation()).toList());
        if (missing.isEmpty()) {
            services.stubs().serve(stubbed.stubs());
        }
        check(
                "Sandbox",
                missing.isEmpty(),
                missing.isEmpty()
                        ? stubbed.stubs().size() + " operations answer with synthetic data from seed "
                                + recorder.run().seed()
                        : "the sandbox cannot answer " + missing);
        return mint == null ? 0 : plant(stubbed);
    }

    /// Data that can hold no canary would pass for data that did not leave.
    private int plant(StubbedContract stubbed) throws RunConductor.CutShort {
        int planted = leaks.count(stubbed.stubs().stream()
                .map(stub -> String.valueOf(stub.body()))
                .toList());
        check(
                "Canaries",
                planted > 0,
                planted > 0
                        ? planted + " are in the answers of the sandbox"
                        : "no answer of the contract has a text that can hold one, such as an identifier");
        return planted;
    }

    private void startNodes() throws RunConductor.CutShort, InterruptedException {
        if (nodes.count() == 0) {
            return;
        }
        String detail;
        try {
            nodes.start(services.stubs().address(), environment(), lifelines::started);
            detail = nodes.serving()
                    .map(address -> "; consumers and load call " + address)
                    .orElse("; the sandbox answers consumers and load");
        } catch (Problem problem) {
            check("Nodes", false, problem.what());
            return;
        }
        check("Nodes", true, nodes.count() + (nodes.count() == 1 ? " program runs" : " programs run") + detail);
        for (RunNode node : plan.terms().rigged().nodes()) {
            check("Program " + node.name(), true, ProgramDigest.of(node, workspace));
        }
    }

    /// No table is used that may be traced to somebody.
    private void requireData() throws RunConductor.CutShort {
        for (String file : plan.terms().rigged().data()) {
            String detail;
            try {
                PrivacyReport report = Datasets.require(workspace.resolve(file));
                detail = "the privacy report is green: " + report.rows() + " rows, digest "
                        + report.datasetDigest().substring(0, 12);
            } catch (Problem problem) {
                check("Data " + file, false, problem.what());
                return;
            }
            check("Data " + file, true, detail);
        }
    }

    private void openDependencies(String route) throws RunConductor.CutShort, InterruptedException {
        int count = plan.terms().rigged().dependencies().size();
        if (count == 0) {
            return;
        }
        try {
            dependencies.open(services.chaos(), route, recorder.run().seed(), lifelines::keep);
        } catch (Problem problem) {
            check("Dependencies", false, problem.what());
        }
        check("Dependencies", true, count + (count == 1 ? " dependency" : " dependencies") + " can be called");
    }

    /// Variables that programs and consumers get besides.
    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(dependencies.environment());
        List<String> data = plan.terms().rigged().data();
        if (!data.isEmpty()) {
            variables.put(
                    Rig.DATA_VARIABLE,
                    data.stream()
                            .map(file ->
                                    workspace.resolve(file).toAbsolutePath().toString())
                            .collect(Collectors.joining(File.pathSeparator)));
        }
        return variables;
    }

    private void startGuardian() throws RunConductor.CutShort, InterruptedException {
        String detail;
        try {
            long pid = lifelines.begin(plan, workspace.toAbsolutePath().toString(), invariants.environment());
            detail = "process " + pid + " ends the faults and rolls back if this program cannot";
        } catch (Problem problem) {
            check("Guardian", false, problem.what());
            return;
        }
        check("Guardian", true, detail);
    }

    /// Lets the guardian end a harmless fault, over the way that it would take in earnest.
    private void testGuardian(Route route) throws RunConductor.CutShort, InterruptedException {
        long from = System.nanoTime();
        injectHarmless(route);
        String detail;
        try {
            int remaining = lifelines.rehearse();
            detail = remaining == 0 ? "" : remaining + " faults were still there after the guardian";
        } catch (Problem problem) {
            detail = problem.what();
        }
        check(
                "Guardian's kill switch",
                detail.isEmpty(),
                detail.isEmpty() ? "it ended a fault in " + millisSince(from) + " ms" : detail);
    }

    /// A fault on a route, as the contract's messages have it.
    Injection injection(Route route, PlannedFault fault) {
        return new Injection(services.chaos(), route, fault, revision);
    }

    private void injectHarmless(Route route) {
        services.chaos()
                .inject(
                        route,
                        new PlannedFault(
                                RunCredentials.SELF_TEST,
                                "",
                                new Fault.Latency(Duration.ofMillis(1), Duration.ZERO),
                                1,
                                null));
    }

    private static long millisSince(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /// Injects a harmless fault and removes it the way the kill switch does.
    private void testKillSwitch(Route route) throws RunConductor.CutShort {
        long from = System.nanoTime();
        injectHarmless(route);
        int remaining = services.chaos().removeAll();
        long millis = millisSince(from);
        check(
                "Kill switch",
                remaining == 0,
                remaining == 0
                        ? "a fault was injected and removed again in " + millis + " ms"
                        : remaining + " faults were still there after the kill switch");
    }

    /// A pull of the kill switch is seen here: the checks together take seconds, and no load starts after it.
    private void check(String name, boolean passed, String detail) throws RunConductor.CutShort {
        recorder.record(at -> new RunEvent.CheckMade(at, name, passed, detail));
        if (!passed || killSwitch.pulled() != null) {
            throw new RunConductor.CutShort();
        }
    }
}
