package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.Fault.MissingField;
import dev.plimsoll.model.chaos.Fault.PacketLoss;
import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.model.run.Undo;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Chaos by a Toxiproxy 2, through its HTTP API. Payload faults and the count of hits need the service that is
/// embedded in Plimsoll, which speaks the same API and more; with a Toxiproxy, hits are
/// [ChaosService#UNKNOWN_HITS]. Thread-safe: faults may be removed while another thread injects.
public final class ToxiproxyChaos implements ChaosService {
    /// Short, because the kill switch waits for these calls.
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final URI address;
    private final ServiceApi api;
    private final byte @Nullable [] key;
    private final Set<String> opened = new ConcurrentSkipListSet<>();
    private final Set<Fault> injected = ConcurrentHashMap.newKeySet();

    /// A fault by its names in the service.
    private record Fault(String route, String id) {
        List<String> path() {
            return List.of("proxies", route, "toxics", id);
        }
    }

    /// @param address of its API, such as `http://127.0.0.1:8474`
    public ToxiproxyChaos(URI address) {
        this(address, null);
    }

    /// The same for a service that asks for credentials.
    ///
    /// @param key with which they are made; null for a service that asks for none
    public ToxiproxyChaos(URI address, byte @Nullable [] key) {
        this.key = key == null ? null : key.clone();
        this.address = address;
        this.api = new ServiceApi("Toxiproxy", address, TIMEOUT);
    }

    @Override
    public boolean authorize(RunCredential credential) {
        if (key != null) {
            api.show(credential.token(key));
        }
        return key != null;
    }

    /// A client that takes the faults of a route for its own, whoever injected them.
    static ToxiproxyChaos inheriting(Undo.CloseRoute route) {
        ToxiproxyChaos chaos = new ToxiproxyChaos(route.service());
        chaos.opened.add(route.route());
        return chaos;
    }

    @Override
    public Standing standing() {
        var call = call("list its routes", "GET", List.of("proxies"), null);
        ServiceApi.Answer answer = api.require(call, api.insist(call));
        Map<String, List<String>> routes = new TreeMap<>();
        api.json(call, answer)
                .properties()
                .forEach(proxy -> routes.put(
                        proxy.getKey(),
                        proxy.getValue()
                                .path("toxics")
                                .valueStream()
                                .map(toxic -> toxic.path("name").asString(""))
                                .toList()));
        return new Standing(routes, answer.date());
    }

    @Override
    public Route open(String name, URI upstream, int at) {
        if (!"http".equals(upstream.getScheme()) || upstream.getHost() == null) {
            throw new ServiceProblem(
                    "No route can be opened to " + upstream + ": messages are read on their way.",
                    "Name the provider by an http address.");
        }
        // Remembered before it exists, so that it is cleaned away even when the answer is lost.
        opened.add(name);
        delete("replace the route '" + name + "'", List.of("proxies", name));
        int port = upstream.getPort() < 0 ? 80 : upstream.getPort();
        ObjectNode proxy = Json.mapper()
                .createObjectNode()
                .put("name", name)
                .put("listen", Addresses.listenHost(address) + ":" + at)
                .put("upstream", upstream.getHost() + ":" + port)
                .put("enabled", true);
        var call = call("open the route '" + name + "'", "POST", List.of("proxies"), proxy);
        ServiceApi.Answer answer = api.require(call, api.once(call));
        String listen = api.json(call, answer).path("listen").asString("");
        if (listen.isEmpty()) {
            throw api.refused(call, answer, "See whether another service listens at this address.");
        }
        return new Route(name, URI.create("http://" + listen + upstream.getRawPath()));
    }

    @Override
    public Optional<Way> look(Route route) {
        var call = call("look at the route '" + route.name() + "'", "GET", List.of("proxies", route.name()), null);
        ServiceApi.Answer answer = api.insist(call);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode proxy = api.json(call, api.require(call, answer));
        return Optional.of(new Way(
                proxy.path("enabled").asBoolean(false),
                proxy.path("toxics")
                        .valueStream()
                        .map(toxic -> toxic.path("name").asString(""))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public List<PlannedFault> unknown(Route route, List<PlannedFault> faults) {
        ToxicTypes types = new ToxicTypes(api, route);
        return faults.stream().filter(planned -> !types.knows(planned)).toList();
    }

    @Override
    public void inject(Route route, PlannedFault planned, @Nullable InXml xml, boolean once) {
        ObjectNode toxic = Toxics.of(planned, basePath(route), xml).put("lease", LEASE.toMillis());
        if (once) {
            toxic.put("once", true);
        }
        var call = call(
                "inject the fault '" + planned.id() + "' into the route '" + route.name() + "'",
                "POST",
                List.of("proxies", route.name(), "toxics"),
                toxic);
        // Remembered before it exists, for the same reason.
        injected.add(new Fault(route.name(), planned.id()));
        ServiceApi.Answer answer = api.insist(call);
        boolean thereFromTheFirstTime = answer.repeated() && answer.status() == CONFLICT;
        if (!thereFromTheFirstTime && !answer.ok()) {
            throw api.refused(call, answer, remedy(planned, answer));
        }
    }

    private static String remedy(PlannedFault planned, ServiceApi.Answer answer) {
        boolean unknown = ToxicTypes.unknown(answer);
        if (unknown && (planned.fault() instanceof MissingField || planned.fault() instanceof MessageFault)) {
            return "Run it on the embedded chaos service: a Toxiproxy acts on bytes, not on messages and payloads.";
        }
        if (unknown && planned.fault() instanceof PacketLoss) {
            return "Run it on the embedded chaos service, or on a Toxiproxy that knows packet_loss (newer than 2.12).";
        }
        return "See what it says about the fault.";
    }

    private static String basePath(Route route) {
        String path = route.address().getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public int renew() {
        ObjectNode body = Json.mapper().createObjectNode();
        opened.forEach(body.putArray("proxies")::add);
        var call = call("renew the leases of its faults", "POST", List.of("leases"), body);
        ServiceApi.Answer answer = api.insist(call);
        if (answer.status() == NOT_FOUND) {
            return NO_LEASES;
        }
        return api.json(call, api.require(call, answer)).path("renewed").asInt(0);
    }

    @Override
    public boolean watchCanaries(byte[] canaryKey, List<URI> inside) {
        ObjectNode body =
                Json.mapper().createObjectNode().put("key", HexFormat.of().formatHex(canaryKey));
        ArrayNode places = body.putArray("inside");
        inside.forEach(place -> places.add(place.getHost() + ":" + (place.getPort() < 0 ? 80 : place.getPort())));
        var call = call("look for canaries", "POST", List.of("canaries"), body);
        ServiceApi.Answer answer = api.insist(call);
        return answer.status() != NOT_FOUND && api.require(call, answer).ok();
    }

    @Override
    public List<Passage> passages() {
        var call = call("tell of the canaries it saw", "GET", List.of("canaries"), null);
        ServiceApi.Answer answer = api.insist(call);
        if (answer.status() == NOT_FOUND) {
            return List.of();
        }
        return api.json(call, api.require(call, answer))
                .path("seen")
                .valueStream()
                .map(seen -> new Passage(
                        seen.path("proxy").asString(""),
                        seen.path("upstream").asString(""),
                        seen.path("mark").asString("")))
                .toList();
    }

    @Override
    public Undo.CloseRoute undo(String route) {
        return new Undo.CloseRoute(address, route);
    }

    /// {@inheritDoc}
    ///
    /// A fault that [#removeAll] took away before is asked for its hits all the same, once.
    @Override
    public long remove(Route route, String faultId) {
        var fault = new Fault(route.name(), faultId);
        ServiceApi.Answer answer =
                delete("remove the fault '" + faultId + "' from the route '" + route.name() + "'", fault.path());
        boolean ours = injected.remove(fault);
        return ours || answer.ok() ? account(fault, "count") : 0;
    }

    @Override
    public long hits(Route route, String faultId) {
        return account(new Fault(route.name(), faultId), "count");
    }

    @Override
    public long meant(Route route, String faultId) {
        return account(new Fault(route.name(), faultId), "hit");
    }

    /// Asked after the removal, when the account of the fault is final.
    private long account(Fault fault, String member) {
        var call = call("tell how often the fault '" + fault.id() + "' took effect", "GET", List.of("ledger"), null);
        ServiceApi.Answer answer = api.insist(call);
        if (answer.status() == NOT_FOUND) {
            return UNKNOWN_HITS;
        }
        long times = 0;
        for (JsonNode account :
                api.json(call, api.require(call, answer)).path("toxics").values()) {
            if (account.path("proxy").asString("").equals(fault.route())
                    && account.path("toxic").asString("").equals(fault.id())) {
                // A later account is that of a later fault of the same name.
                times = account.path(member).asLong(UNKNOWN_HITS);
            }
        }
        return times;
    }

    @Override
    public long cutRequests(Route route) {
        return counted(route, "tell which requests broke off", "cut");
    }

    @Override
    public long calls(Route route) {
        long requests = counted(route, "tell how often it was called", "requests");
        return requests == UNKNOWN_HITS
                ? UNKNOWN_HITS
                : requests + counted(route, "tell how often nothing was asked of it", "silent");
    }

    private long counted(Route route, String what, String member) {
        var call = call(what, "GET", List.of("ledger"), null);
        ServiceApi.Answer answer = api.insist(call);
        if (answer.status() == NOT_FOUND) {
            return UNKNOWN_HITS;
        }
        return api.json(call, api.require(call, answer))
                .path("proxies")
                .valueStream()
                .filter(proxy -> proxy.path("proxy").asString("").equals(route.name()))
                .mapToLong(proxy -> proxy.path(member).asLong(UNKNOWN_HITS))
                .findFirst()
                .orElse(UNKNOWN_HITS);
    }

    /// Ends the faults of the routes that this client opened; those of others on the same service stay. A fault that
    /// the service refuses to remove is counted in the answer.
    @Override
    public int removeAll() {
        if (opened.isEmpty()) {
            return 0;
        }
        for (Fault fault : faults()) {
            api.insist(call("remove the fault '" + fault.id() + "'", "DELETE", fault.path(), null));
        }
        return faults().size();
    }

    private List<Fault> faults() {
        var call = call("list its faults", "GET", List.of("proxies"), null);
        JsonNode proxies = api.json(call, api.require(call, api.insist(call)));
        var faults = new ArrayList<Fault>();
        for (String route : opened) {
            for (JsonNode toxic : proxies.path(route).path("toxics").values()) {
                faults.add(new Fault(route, toxic.path("name").asString("")));
            }
        }
        return faults;
    }

    @Override
    public void close(Route route) {
        close(route.name());
    }

    private void close(String route) {
        delete("close the route '" + route + "'", List.of("proxies", route));
        opened.remove(route);
        injected.removeIf(fault -> fault.route().equals(route));
    }

    /// Ends all faults and closes all routes that this client opened.
    void release() {
        try {
            removeAll();
            opened.forEach(this::close);
        } finally {
            api.release();
        }
    }

    /// Its version.
    ///
    /// @throws ServiceProblem if it cannot be reached or is no Toxiproxy
    String version() {
        var call = call("tell its version", "GET", List.of("version"), null);
        return api.json(call, api.require(call, api.insist(call)))
                .path("version")
                .asString("of unknown version");
    }

    private ServiceApi.Answer delete(String wish, List<String> path) {
        var call = call(wish, "DELETE", path, null);
        ServiceApi.Answer answer = api.insist(call);
        return answer.status() == NOT_FOUND ? answer : api.require(call, answer);
    }

    private static ServiceApi.Call call(String wish, String method, List<String> path, @Nullable JsonNode body) {
        return new ServiceApi.Call(wish, method, path, body);
    }
}
