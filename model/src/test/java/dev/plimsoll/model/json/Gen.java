package dev.plimsoll.model.json;

import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.Lateness;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.invariant.Invariant;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.Concern;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.KnownGood;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.NoData;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.Planting;
import dev.plimsoll.model.plan.Probing;
import dev.plimsoll.model.plan.ProcedureLink;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.Threshold;
import dev.plimsoll.model.plan.Watch;
import dev.plimsoll.model.plan.Window;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.Fallback;
import dev.plimsoll.model.proof.LimiterPromise;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofFinding;
import dev.plimsoll.model.proof.ProofResult;
import dev.plimsoll.model.proof.SafeguardProof;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.ConsumerReading;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RecordedExchange;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.sandbox.thirdparty.Latency;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.LoadModel;
import dev.plimsoll.model.workload.ThinkTime;
import dev.plimsoll.model.workload.VaryingArrivals;
import dev.plimsoll.model.workload.Workload;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws plans and events from a seed, with the values that a careless writer would lose: nanoseconds, tiny and huge
/// numbers, quotes, line ends, characters outside the basic plane, nulls and empty lists.
public final class Gen {
    private static final String[] TEXTS = {
        "",
        "plain",
        "with \"quotes\" and \\",
        "two\nlines\r\n\t",
        "ünïcødé ß “”",
        "😀 𝄞",
        "\u0000\u001f\u2028",
        " edge ",
        "null"
    };

    private final Random random;

    public Gen(long seed) {
        this.random = new Random(seed);
    }

    public ExperimentPlan plan() {
        List<Signal> signals = list(4, this::signal);
        return new ExperimentPlan(
                "plan " + text(),
                new Amendment(text(), summary(), summary()),
                new Hypothesis(text(), text(), text(), text()),
                new Scope(text(), text(), list(3, _ -> operation()), phase(), phase(), phase()),
                new Workload(
                        arrivals(),
                        filled(3, _ -> new Workload.Share(operation(), positive())),
                        1 + random.nextInt(60_000)),
                list(4, this::fault),
                list(
                        3,
                        number -> new ConsumerUnderTest(
                                "c" + number + text(),
                                filled(3, _ -> text()),
                                text(),
                                Duration.ofNanos(1 + random.nextLong(1L << 40)))),
                signals,
                signals.stream()
                        .map(signal ->
                                new AbortCriterion(signal.name(), condition(), Duration.ofMillis(random.nextInt(9999))))
                        .toList(),
                new Rollback(list(3, _ -> text()), phase(), list(2, number -> step(number))),
                person(),
                person(),
                new Forecast(
                        signals.stream().map(signal -> interval(signal.name())).toList(),
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of(Verdict.FAIL, 0.1, Verdict.PASS, 0.7, Verdict.ERROR, 0.2)),
                random.nextLong());
    }

    /// A plan in which every further term is written, for the same signals.
    public ExperimentPlan planWithTerms() {
        ExperimentPlan plan = plan();
        List<String> names = plan.signals().stream().map(Signal::name).toList();
        return plan.withTerms(terms(names))
                .withFaults(losses())
                .withUnknown(Map.of("/scope/colour", Json.mapper().readTree("[1.5, {\"b\": null}]")));
    }

    private Terms terms(List<String> signals) {
        LocalDateTime from = LocalDateTime.of(2026, 11, 20, 12, random.nextInt(60));
        return new Terms(
                new Limits(
                        1 - random.nextDouble() / 2,
                        1 + random.nextInt(9),
                        phase(),
                        new Window(from, from.plusHours(2), ZoneId.of("Europe/Berlin"))),
                signals.stream()
                        .map(name -> new Threshold(
                                name, condition(), phase(), one(Threshold.Action.values()), List.of(person())))
                        .toList(),
                signals.stream()
                        .map(name -> new NoData(name, one(NoData.Rule.values())))
                        .toList(),
                new Harm(
                        "who" + text(),
                        "what" + text(),
                        random.nextBoolean(),
                        signals.stream()
                                .map(name -> new AbortCriterion(name, condition(), phase()))
                                .toList()),
                new Exposure(BigDecimal.valueOf(random.nextInt(10_000), 2), text(), BigDecimal.valueOf(20)),
                List.of(person()),
                List.of("step" + text()),
                List.of(new KnownGood("n" + text(), "i" + text())),
                new Ownership(person(), person(), List.of(person()), person(), person(), person()),
                List.of(new Concern("c" + text(), text(), "counter" + text())),
                List.of("book" + text()),
                List.of(new Deviation("s" + text(), text(), text())),
                new Settings(
                        "b" + text(),
                        Map.of("k" + text(), text()),
                        Map.of("k" + text(), text()),
                        maybe("live/é " + random.nextInt(9) + ".env")),
                new AmendmentLink("A1", "d" + text()),
                List.of(new ProcedureLink("PR1", "d" + text(), random.nextBoolean())),
                List.of(new Watch(one(Watch.Detector.values()), one(Watch.Action.values()))),
                List.of(new PlannedExperiment("e" + text(), "q" + text(), List.of("f" + text()))),
                rig(),
                0.75);
    }

    private Rig rig() {
        return new Rig(
                List.of(
                        new RunNode("one", List.of("c" + text()), text(), random.nextBoolean(), maybe(phase())),
                        new RunNode("two", List.of("c" + text()), text(), false, null)),
                List.of("out/deep"),
                List.of(1 + random.nextInt(65_535)),
                new InvariantBook(
                        "records",
                        List.of(
                                new Invariant.ExactlyOnce("i1" + text(), "a", List.of("b", "c")),
                                new Invariant.Conservation("i2" + text(), "amount", one(List.of(), List.of("a", "b"))),
                                new Invariant.Referential("i3" + text(), "a", "b", "c", "d"),
                                new Invariant.Monotonic("i4" + text(), "a", "b", maybe("c")),
                                new Invariant.Checksum("i6", "a", List.of("b"), List.of("amount"))),
                        one(InvariantBook.Consequence.values()),
                        maybe(Duration.ofMillis(random.nextInt(60_000)))),
                new Probing(
                        list(2, _ -> one(MisreadingClient.values())),
                        list(2, _ -> one(Probing.Stretch.values())),
                        maybe(Duration.ofMillis(1 + random.nextInt(9_999))),
                        random.nextBoolean()),
                maybe(new Peak(
                        1 + random.nextInt(999),
                        1 + 19 * random.nextDouble(),
                        maybe(1 + random.nextDouble()),
                        maybe(random.nextDouble()),
                        maybe(Duration.ofMillis(1_000 + random.nextInt(9_999))))),
                maybe(new ResourceBook(
                        "/state",
                        List.of(new Invariant.Monotonic("i5" + text(), "a", "b", null)),
                        one(InvariantBook.Consequence.values()),
                        maybe(Duration.ofMillis(random.nextInt(60_000))))),
                maybe(new Planting(list(2, _ -> "l" + text()), list(2, _ -> "f" + text()))),
                List.of(dependency()),
                List.of(
                        new SafeguardProof("p1" + text(), "one", "GET /a", "rates", breaker(), null, null),
                        new SafeguardProof(
                                "p2" + text(),
                                "two",
                                "GET /b?c=d",
                                maybe("rates"),
                                null,
                                new LimiterPromise(
                                        1 + random.nextInt(90),
                                        Duration.ofSeconds(1 + random.nextInt(9)),
                                        maybe(random.nextDouble()),
                                        random.nextBoolean()),
                                new Neighbour("GET /n", maybe(Duration.ofMillis(random.nextInt(99)))))),
                List.of("data/people.csv"),
                List.of(new StateProbe("rows", List.of("psql", "-At"), List.of("1", "2"), List.of("reset"))));
    }

    private BreakerPromise breaker() {
        return new BreakerPromise(
                1 + random.nextInt(9),
                maybe(random.nextInt(9)),
                Duration.ofMillis(1 + random.nextInt(9_999)),
                maybe(Duration.ofMillis(random.nextInt(99))),
                1 + random.nextInt(9),
                maybe(new Fallback(maybe(200), maybe(text()))),
                maybe(1 + random.nextInt(9)),
                maybe(Duration.ofMillis(1 + random.nextInt(99))));
    }

    private Dependency dependency() {
        return new Dependency(
                "rates",
                one(Dependency.Mode.values()),
                "http://127.0.0.1:9000/v1",
                maybe(1 + random.nextInt(65_535)),
                "rates.yaml",
                maybe(new ThirdParty(
                        new Latency.LogNormal(1, 0.5),
                        List.of(new ThirdParty.ErrorShare(503, 0.1)),
                        new ThirdParty.Quota(1 + random.nextInt(9), Duration.ofSeconds(1)),
                        List.of(new ThirdParty.Outage(Duration.ZERO, Duration.ofSeconds(1))))),
                "R" + (1 + random.nextInt(99)),
                new Fault.Latency(Duration.ofMillis(1 + random.nextInt(99)), Duration.ZERO));
    }

    /// Losses of the nodes of [#rig()].
    private List<PlannedFault> losses() {
        return List.of(
                new PlannedFault(
                        "l1", text(), new LostNode("one", one(LostNode.Way.KILL, LostNode.Way.PAUSE), null), 1, null),
                new PlannedFault("l2", text(), new LostNode("two", LostNode.Way.RESTART, null), 1, null),
                new PlannedFault("l3", text(), new LostNode("two", LostNode.Way.PAUSE, Duration.ofNanos(1)), 1, null));
    }

    public List<PlanEvent> planEvents() {
        return List.of(
                new PlanEvent.Drafted(instant(), person(), plan()),
                new PlanEvent.Revised(instant(), person(), planWithTerms()),
                new PlanEvent.Submitted(instant(), person(), text()),
                new PlanEvent.Commented(
                        instant(),
                        person(),
                        new Anchor(text(), text()),
                        text(),
                        random.nextBoolean(),
                        maybe(one(Lane.values()))),
                new PlanEvent.Settled(instant(), person(), random.nextInt(), text()),
                new PlanEvent.Acknowledged(instant(), person(), text()),
                new PlanEvent.Approved(instant(), person(), text(), text(), maybe(one(Lane.values())), List.of(text())),
                new PlanEvent.Waived(instant(), person(), text(), text(), text(), instant()),
                new PlanEvent.Allowed(
                        instant(), person(), new Deviation("s" + text(), text(), text()), text(), instant()),
                new PlanEvent.Decided(instant(), person(), text(), text(), List.of(text()), text(), text()),
                new PlanEvent.Rehearsed(
                        instant(), person(), text(), maybe(random.nextInt()), phase(), text(), list(2, _ -> done())),
                new PlanEvent.GlassBroken(instant(), person(), text(), text()),
                new PlanEvent.GlassReviewed(instant(), person(), text()),
                new PlanEvent.RunBegan(instant(), person(), text()),
                new PlanEvent.RunEnded(instant(), person(), text(), one(Verdict.values())),
                new PlanEvent.Withdrawn(instant(), person(), text()),
                new PlanEvent.Reopened(instant(), person(), text()),
                new PlanEvent.Archived(instant(), person(), text()));
    }

    /// One event of every kind.
    public List<RunEvent> runEvents() {
        ExperimentPlan plan = plan();
        return List.of(
                new RunEvent.Started(
                        instant(), PlanId.number(1 + random.nextInt(999_999)), plan, plan.digest(), person(), text()),
                new RunEvent.PhaseEntered(instant(), one(Phase.values())),
                new RunEvent.CheckMade(instant(), text(), random.nextBoolean(), text()),
                new RunEvent.FaultInjected(instant(), text()),
                new RunEvent.FaultRemoved(instant(), text(), random.nextLong(), maybe(random.nextLong())),
                new RunEvent.WindowClosed(instant(), window()),
                new RunEvent.StageMeasured(instant(), one(Phase.values()), maybe(text()), window()),
                new RunEvent.ConsumerTried(
                        instant(),
                        text(),
                        maybe(text()),
                        one(ConsumerOutcome.values()),
                        maybe(random.nextInt()),
                        phase(),
                        text(),
                        maybe(random.nextLong()),
                        maybe(random.nextLong())),
                new RunEvent.CriterionMet(instant(), text()),
                new RunEvent.Invalidated(instant(), one(RunEvent.Invalidated.Trigger.values()), text()),
                new RunEvent.ChangeNoticed(instant(), text(), maybe(text()), instant(), random.nextBoolean(), text()),
                new RunEvent.Held(instant(), text(), text()),
                new RunEvent.Resumed(instant(), text(), phase()),
                new RunEvent.KillRequested(instant(), maybe(person()), text()),
                new RunEvent.FaultsCleared(instant(), random.nextInt()),
                new RunEvent.RollbackDone(instant(), maybe(random.nextInt()), phase(), text(), list(2, _ -> done())),
                new RunEvent.SignalLost(instant(), text(), text()),
                new RunEvent.Told(instant(), List.of(person()), text(), text(), random.nextBoolean()),
                new RunEvent.NodeMoved(instant(), text(), text(), one(RunEvent.NodeMoved.Station.values()), text()),
                new RunEvent.InvariantBroken(instant(), text(), text(), text(), text(), random.nextBoolean()),
                new RunEvent.InvariantsChecked(
                        instant(), random.nextBoolean(), random.nextLong(), random.nextLong(), random.nextInt()),
                new RunEvent.ProbeMade(instant(), text(), text(), text(), one(ConsumerReading.values()), text()),
                new RunEvent.LoadStepped(
                        instant(), new LoadStep(1 + random.nextInt(999), random.nextInt(999), window())),
                new RunEvent.FaultAlone(instant(), text(), window(), list(2, _ -> text()), random.nextInt(99)),
                new RunEvent.DependencySet(instant(), text(), one(Dependency.Mode.values()), text(), text()),
                new RunEvent.ExchangeRecorded(
                        instant(), text(), new RecordedExchange("GET", "/" + text(), text(), "SGk=", random.nextInt())),
                new RunEvent.ReplayMissed(instant(), text(), text()),
                new RunEvent.DependencyUsed(
                        instant(), text(), one(Dependency.Mode.values()), random.nextLong(), text()),
                new RunEvent.SafeguardProved(
                        instant(),
                        text(),
                        random.nextBoolean(),
                        text(),
                        new ProofResult(
                                list(2, _ -> new ProofFinding(one(Defect.values()), text())), text(), maybe(text()))),
                new RunEvent.CanariesPlanted(instant(), random.nextInt(), random.nextBoolean()),
                new RunEvent.CanarySeen(instant(), one(CanaryChannel.values()), text(), text()),
                new RunEvent.LeftBehind(instant(), list(3, _ -> text())),
                new RunEvent.TroubleMet(instant(), text()),
                new RunEvent.Concluded(instant(), one(Verdict.values()), text()));
    }

    private Signal signal(int number) {
        Measure measure = one(Measure.values());
        SignalSource source = measure != Measure.QUERIED
                ? null
                : new SignalSource(
                        URI.create("http://127.0.0.1:9090/" + random.nextInt(9)),
                        "q" + text(),
                        one(Aggregation.values()),
                        Duration.ofSeconds(1 + random.nextInt(3_600)),
                        text());
        return new Signal("s" + number + text(), measure, condition(), maybe(condition()), source);
    }

    private RollbackStep step(int number) {
        return new RollbackStep("step " + number + text(), filled(2, _ -> text()), maybe(phase()));
    }

    private RollbackStep.Done done() {
        return new RollbackStep.Done(text(), instant(), maybe(random.nextInt()), phase(), text());
    }

    private PlannedFault fault(int number) {
        Fault fault = one(
                new Fault.ConnectionReset(),
                new Fault.Latency(
                        Duration.ofNanos(1 + random.nextInt(1 << 30)), Duration.ofMillis(random.nextInt(100))),
                new Fault.MissingField(operation(), text(), filled(3, _ -> text())),
                new Fault.LoadSurge(2 + random.nextInt(9)),
                new CombinedFault(List.of(
                        new CombinedFault.Part(new Fault.LoadSurge(2), 1),
                        new CombinedFault.Part(one(messageFaults()), 1 - random.nextDouble()))),
                one(messageFaults()));
        double share = fault instanceof Fault.LoadSurge || fault instanceof CombinedFault ? 1 : 1 - random.nextDouble();
        return new PlannedFault("f" + number + text(), text(), fault, share, maybe(text()));
    }

    private Fault[] messageFaults() {
        Aim aim = new Aim(maybe(operation()), null, maybe(1 + random.nextInt(9)), "X-" + random.nextInt(9), null);
        Aim answered = Aim.at(operation()).withStatus(one("200", "4XX", "default"));
        Aim aimed = random.nextBoolean() ? Aim.all() : random.nextBoolean() ? aim : aim.withHeader("X", "a.*|é");
        return new Fault[] {
            new Fault.PacketLoss(1 - random.nextDouble(), random.nextDouble()),
            new MessageFault.NoAnswer(aimed, random.nextBoolean(), random.nextBoolean()),
            new MessageFault.LateAnswer(
                    aimed,
                    one(
                            new Lateness.Fixed(phase()),
                            new Lateness.Uniform(Duration.ZERO, phase()),
                            new Lateness.Normal(phase(), phase()),
                            new Lateness.LogNormal(phase(), 1 - random.nextDouble()),
                            new Lateness.Pareto(phase(), 1 - random.nextDouble()),
                            new Lateness.TimeoutEdge(
                                    Duration.ofSeconds(1),
                                    Duration.ofMillis(5),
                                    one(Lateness.TimeoutEdge.Edge.values())))),
            new MessageFault.SlowDrip(answered, 1 + random.nextInt(99)),
            new MessageFault.ErrorStatus(aimed, 400 + random.nextInt(200), random.nextBoolean()),
            new MessageFault.CorruptField(
                    aimed,
                    one(MessageFault.Side.values()),
                    filled(3, _ -> text()),
                    one(FieldDamage.values()),
                    Json.mapper().readTree(one("\"x\"", "\"😀\""))),
            new MessageFault.CorruptField(
                    aimed,
                    MessageFault.Side.RESPONSE,
                    List.of(),
                    FieldDamage.REPLACED,
                    Json.mapper().readTree("null")),
            new MessageFault.CorruptBody(aimed, one(MessageFault.Side.values()), one(BodyDamage.values())),
            new MessageFault.DuplicatedRequest(aimed),
            new MessageFault.Reordered(aimed, 1 + random.nextInt(9), Duration.ofMillis(1 + random.nextInt(999))),
            new MessageFault.Throttle(aimed, 1 - random.nextDouble())
        };
    }

    private ThinkTime think() {
        Duration mean = Duration.ofMillis(1 + random.nextInt(9_999));
        return switch (random.nextInt(4)) {
            case 0 -> new ThinkTime.Constant(random.nextBoolean() ? Duration.ZERO : mean);
            case 1 -> new ThinkTime.Exponential(mean);
            case 2 -> new ThinkTime.LongTail(mean, 1 + 99 * (1 - random.nextDouble()));
            default -> new ThinkTime.LogNormal(mean, 3 * (1 - random.nextDouble()));
        };
    }

    private LoadModel arrivals() {
        double rate = Math.nextUp(random.nextDouble() * 99_999);
        return switch (random.nextInt(7)) {
            case 6 -> new ClosedUsers(1 + random.nextInt(10_000), think());
            case 0 -> new ArrivalProcess.Poisson(rate);
            case 1 -> new ArrivalProcess.Constant(rate);
            case 2 -> new ArrivalProcess.LongTail(rate, 1 + 99 * (1 - random.nextDouble()));
            case 3 -> new VaryingArrivals.Ramp(random.nextBoolean() ? 0 : rate, rate, Duration.ofMillis(1_500));
            case 4 -> new VaryingArrivals.Bursts(rate / 3, rate, Duration.ofSeconds(9), Duration.ofMillis(700));
            default -> new VaryingArrivals.Diurnal(rate / 2, 1 - random.nextDouble(), Duration.ofHours(24));
        };
    }

    private Forecast.Interval interval(String signal) {
        double low = number();
        double high = number();
        return new Forecast.Interval(
                signal,
                random.nextBoolean() ? low : Math.max(low, high),
                Math.min(low, high),
                Math.max(low, high),
                random.nextBoolean() ? Map.of() : Map.of(Verdict.PASS, 0.75, Verdict.FAIL, 0.25));
    }

    private SignalWindow window() {
        return new SignalWindow(
                instant(),
                phase(),
                random.nextLong(),
                random.nextLong(),
                number(),
                number(),
                number(),
                number(),
                random.nextBoolean() ? Map.of() : Map.of("s" + text(), number()));
    }

    private Condition condition() {
        return random.nextBoolean() ? Condition.atMost(number()) : Condition.atLeast(number());
    }

    private ContractSummary summary() {
        return new ContractSummary(text(), text(), text(), text(), Json.sha256(new byte[] {1}), random.nextInt(500));
    }

    private OperationKey operation() {
        return new OperationKey(one("get", "POST", "Patch"), "/" + text() + "/{id}");
    }

    private Person person() {
        return new Person("P" + random.nextInt(100) + text());
    }

    private Instant instant() {
        return one(
                Instant.EPOCH,
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Instant.ofEpochSecond(1_800_000_000L + random.nextInt(9), random.nextInt(1_000) * 1_000_000L));
    }

    private Duration phase() {
        return Duration.ofNanos(1 + random.nextLong(Duration.ofHours(1).toNanos()));
    }

    private double positive() {
        return one(Double.MIN_VALUE, 1.0, 0.1 + 0.2, 1e300, 1 - random.nextDouble());
    }

    private double number() {
        return one(0.0, 1.0, -1.5, 1e21, 0.1 + 0.2, Double.MIN_VALUE, Double.MAX_VALUE, random.nextGaussian() * 1e6);
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(int most, IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(item).toList();
    }

    private <T> List<T> filled(int most, IntFunction<T> item) {
        List<T> items = new ArrayList<>(list(most, item));
        items.add(item.apply(most + 1));
        return items;
    }
}
