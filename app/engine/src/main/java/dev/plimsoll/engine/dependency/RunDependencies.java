package dev.plimsoll.engine.dependency;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.traffic.DatafakerVocabulary;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Dependency.Mode;
import dev.plimsoll.model.run.RecordedExchange;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.Undo;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the programs of a run depend on: each behind a route of the chaos service, so that a program calls the same
/// address whatever stands there.
public final class RunDependencies implements AutoCloseable {
    /// The fault of a dependency in the mode `faulted`; part of the credential of a run.
    public static final String FAULT = "dependency";

    private final List<Dependency> planned;
    private final Sources sources;
    private final InstantSource clock;
    private final Consumer<Function<Instant, RunEvent>> record;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, HttpPeer> peers = new HashMap<>();
    private final Map<String, Long> hits = new HashMap<>();
    private final List<Dependency> faulted = new ArrayList<>();

    /// Where contracts and recordings are.
    public interface Sources {
        /// @param file below the workspace's folder
        /// @throws Problem if it cannot be read
        Contract contract(String file);

        /// What a run recorded of a dependency.
        ///
        /// @throws Problem if there is no such run
        List<RecordedExchange> recording(String run, String dependency);
    }

    /// Has an undo kept before what it takes back is done.
    @FunctionalInterface
    public interface Keeper {
        void keep(Undo undo) throws InterruptedException;
    }

    public RunDependencies(
            List<Dependency> planned,
            Sources sources,
            InstantSource clock,
            Consumer<Function<Instant, RunEvent>> record) {
        this.planned = List.copyOf(planned);
        this.sources = sources;
        this.clock = clock;
        this.record = record;
    }

    /// Lets something answer for each of them.
    ///
    /// @param route of the run, by whose name theirs begin
    /// @throws Problem if one cannot
    public void open(ChaosService chaos, String route, long seed, Keeper keeper) throws InterruptedException {
        for (Dependency dependency : planned) {
            String name = route + RunCredential.BRANCH + dependency.name();
            URI behind = behind(dependency, seed);
            keeper.keep(chaos.undo(name));
            Integer port = dependency.port();
            Route opened = chaos.open(name, behind, port == null ? 0 : port);
            routes.put(dependency.name(), opened);
            String address = opened.address().toString();
            String detail = detail(dependency);
            record.accept(at -> new RunEvent.DependencySet(at, dependency.name(), dependency.mode(), address, detail));
        }
    }

    private URI behind(Dependency dependency, long seed) {
        return switch (dependency.mode()) {
            case REAL -> real(dependency);
            case DOUBLE -> at(peer(dependency, twin(dependency, seed)), dependency);
            case RECORD -> at(peer(dependency, recorder(dependency)), dependency);
            case REPLAY -> at(peer(dependency, replayer(dependency)), dependency);
            case FAULTED ->
                dependency.address() == null
                        ? at(peer(dependency, twin(dependency, seed)), dependency)
                        : real(dependency);
        };
    }

    private static URI real(Dependency dependency) {
        return URI.create(Objects.requireNonNull(dependency.address()));
    }

    /// With the path of the real one, so that the address is the same in every mode.
    private static URI at(HttpPeer peer, Dependency dependency) {
        String path = dependency.address() == null ? "" : real(dependency).getRawPath();
        return URI.create(peer.address() + path);
    }

    private HttpPeer peer(Dependency dependency, HttpPeer.Answers answers) {
        HttpPeer peer = new HttpPeer(dependency.name(), answers);
        peers.put(dependency.name(), peer);
        return peer;
    }

    private DoubleAnswers twin(Dependency dependency, long seed) {
        Contract contract = sources.contract(Objects.requireNonNull(dependency.contract()));
        Behaviour behaviour =
                dependency.behaviour() == null ? null : new Behaviour(dependency.behaviour(), seed, clock);
        return new DoubleAnswers(new ProviderDouble(contract, new DatafakerVocabulary(), seed), behaviour);
    }

    private Recorder recorder(Dependency dependency) {
        return new Recorder(
                real(dependency),
                exchange -> record.accept(at -> new RunEvent.ExchangeRecorded(at, dependency.name(), exchange)));
    }

    private Replayer replayer(Dependency dependency) {
        String run = Objects.requireNonNull(dependency.recording());
        List<RecordedExchange> exchanges = sources.recording(run, dependency.name());
        if (exchanges.isEmpty()) {
            throw new Problem(
                    "Run " + run + " recorded nothing of the dependency '" + dependency.name() + "'.",
                    "Name a run in which it was in the mode 'record'.");
        }
        return new Replayer(
                exchanges, request -> record.accept(at -> new RunEvent.ReplayMissed(at, dependency.name(), request)));
    }

    private String detail(Dependency dependency) {
        String fault = dependency.fault() == null ? "" : dependency.fault().description();
        return switch (dependency.mode()) {
            case REAL -> dependency.address() + " answers";
            case DOUBLE -> "a double of " + dependency.contract() + " answers";
            case RECORD -> dependency.address() + " answers, and its answers are recorded";
            case REPLAY -> "what " + dependency.recording() + " recorded answers";
            case FAULTED ->
                (dependency.address() == null ? "a double of " + dependency.contract() : dependency.address())
                        + " answers, and " + fault;
        };
    }

    /// Variables with the addresses, for the programs and the consumers of the run.
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (Dependency dependency : planned) {
            Route route = routes.get(dependency.name());
            if (route != null) {
                variables.put(dependency.variable(), route.address().toString());
            }
        }
        return variables;
    }

    /// The route of one; null where it is not open.
    public @Nullable Route route(String dependency) {
        return routes.get(dependency);
    }

    /// Puts the faults of those that have one into effect.
    public synchronized void begin(ChaosService chaos) {
        for (Dependency dependency : planned) {
            Fault fault = dependency.fault();
            if (dependency.mode() == Mode.FAULTED && fault != null) {
                chaos.inject(route(dependency), new PlannedFault(FAULT, "", fault, 1, null));
                faulted.add(dependency);
            }
        }
    }

    private Route route(Dependency dependency) {
        return Objects.requireNonNull(routes.get(dependency.name()), "begun before it was opened");
    }

    /// Ends their faults and keeps how much they touched, so that safeguards are proved without them.
    public synchronized void rest(ChaosService chaos) {
        faulted.forEach(dependency -> hits.put(dependency.name(), chaos.remove(route(dependency), FAULT)));
        faulted.clear();
    }

    /// Ends their faults and says what became of each. Ending again does nothing.
    public synchronized void end(ChaosService chaos) {
        rest(chaos);
        for (Dependency dependency : planned) {
            if (!routes.containsKey(dependency.name())) {
                continue;
            }
            HttpPeer.Tally tally = tally(dependency);
            record.accept(at -> new RunEvent.DependencyUsed(
                    at, dependency.name(), dependency.mode(), tally.count(), tally.words()));
        }
        routes.clear();
    }

    private HttpPeer.Tally tally(Dependency dependency) {
        long touched = hits.getOrDefault(dependency.name(), -1L);
        if (touched >= 0) {
            return new HttpPeer.Tally(touched, "its fault touched " + touched + " messages");
        }
        HttpPeer peer = peers.get(dependency.name());
        return peer == null ? HttpPeer.Tally.NOTHING : peer.tally();
    }

    @Override
    public void close() {
        peers.values().forEach(HttpPeer::close);
    }
}
