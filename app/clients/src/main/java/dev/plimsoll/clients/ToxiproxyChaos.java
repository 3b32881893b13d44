package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Faults in a chaos service that speaks Toxiproxy's HTTP API.
///
/// Delays and resets are Toxiproxy's own toxics. A missing field needs the toxic `http_body`, and hits need
/// `GET /ledger`: both are extensions of the embedded chaos server, so a real Toxiproxy refuses the first, and hits
/// are unknown there.
public final class ToxiproxyChaos implements ChaosService {
    private final ControlApi api;
    private final boolean countsHits;

    /// @param countsHits whether the service has the ledger of the embedded chaos server
    public ToxiproxyChaos(URI address, boolean countsHits) {
        this.api = new ControlApi("The chaos service", address);
        this.countsHits = countsHits;
    }

    @Override
    public Route open(String name, URI upstream) {
        api.delete(proxy(name));
        JsonNode opened = api.post(
                "/proxies",
                Map.of("name", name, "listen", "127.0.0.1:0", "upstream", upstream.getAuthority(), "enabled", true));
        String listen = opened.path("listen").asString("");
        if (listen.isEmpty()) {
            throw new ServiceProblem(
                    "The chaos service opened route '" + name + "' and did not say where.", "Check its version.");
        }
        return new Route(name, URI.create("http://" + listen));
    }

    @Override
    public void inject(Route route, PlannedFault fault) {
        Map<String, Object> toxic = new LinkedHashMap<>();
        toxic.put("name", fault.id());
        toxic.put("type", type(fault.fault()));
        toxic.put("stream", "downstream");
        toxic.put("toxicity", fault.share());
        toxic.put("attributes", attributes(fault.fault()));
        api.post(proxy(route.name()) + "/toxics", toxic);
    }

    private static String type(Fault fault) {
        return switch (fault) {
            case Fault.Latency _ -> "latency";
            case Fault.ConnectionReset _ -> "reset_peer";
            case Fault.MissingField _ -> "http_body";
        };
    }

    private static Map<String, Object> attributes(Fault fault) {
        return switch (fault) {
            case Fault.Latency(var delay, var jitter) ->
                Map.of("latency", delay.toMillis(), "jitter", jitter.toMillis());
            case Fault.ConnectionReset() -> Map.of("timeout", 0);
            case Fault.MissingField(var operation, var status, var path) ->
                Map.of(
                        "method", operation.method(),
                        "path", operation.path(),
                        "status", status,
                        "pointer", pointer(path),
                        "action", "remove");
        };
    }

    /// JSON Pointer (RFC 6901) to the field; `*` stays as the step to every item.
    private static String pointer(Iterable<String> path) {
        StringBuilder pointer = new StringBuilder();
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    @Override
    public long remove(Route route, String faultId) {
        api.delete(proxy(route.name()) + "/toxics/" + segment(faultId));
        return countsHits ? hits(route.name(), faultId) : UNKNOWN_HITS;
    }

    private long hits(String proxy, String toxic) {
        return api.get("/ledger").path("toxics").valueStream()
                .filter(account -> account.path("proxy").asString("").equals(proxy))
                .filter(account -> account.path("toxic").asString("").equals(toxic))
                .collect(Collectors.summingLong(account -> account.path("count").asLong(0)));
    }

    @Override
    public int removeAll() {
        api.post("/reset", Map.of());
        return api.get("/proxies").valueStream()
                .mapToInt(proxy -> proxy.path("toxics").size())
                .sum();
    }

    @Override
    public void close(Route route) {
        api.delete(proxy(route.name()));
    }

    private static String proxy(String name) {
        return "/proxies/" + segment(name);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void close() {
        api.close();
    }
}
