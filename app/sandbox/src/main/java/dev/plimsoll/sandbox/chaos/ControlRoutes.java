package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.toxic.Ledger;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.ToxicReader;
import dev.plimsoll.sandbox.chaos.toxic.ToxicType;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The routes of Toxiproxy's HTTP API, and of our own `/ledger`. Used by the control thread only.
///
/// `GET /metrics` is always on. Own extensions: `GET /types` lists the types of faults; `GET /ledger` tells what was
/// injected, `GET /ledger?decisions` also the decisions themselves, in the order of the accounts;
/// `POST /reset?ledger` also forgets the accounts of removed faults; `POST /reset?seed=N` also begins the seeded
/// decisions anew from N. A new fault may
/// ask to hit for sure until it has taken effect once, `"once": true`, and for a time to live, `"lease":
/// MILLISECONDS`; `POST /leases` renews all of them, or those of the
/// proxies that its body lists as `{"proxies": [NAME, ...]}`, and tells how many that were; `GET
/// /leases` lists them. `POST /canaries` with a `key` in hex begins to look for canaries in what passes
/// to other places than those `inside`, and `GET /canaries` lists those seen.
final class ControlRoutes {
    static final String VERSION = "2.12.0-plimsoll";

    private final Proxies proxies;
    private final Ledger ledger;
    private final Leases leases;
    private final ToxicReader toxics;
    private final Access access;
    private final CanaryWatch canaries;

    ControlRoutes(Proxies proxies, Ledger ledger, Leases leases, Access access, CanaryWatch canaries) {
        this.canaries = canaries;
        this.access = access;
        this.proxies = proxies;
        this.ledger = ledger;
        this.leases = leases;
        this.toxics = new ToxicReader(ledger);
    }

    /// A control call: the method, the target with query, the body.
    ///
    /// @param credential what the header of credentials says; empty when there is none
    record Call(String method, String target, String userAgent, String body, String credential) {
        List<String> segments() {
            String path = new QueryStringDecoder(target).rawPath();
            var segments = new ArrayList<String>();
            for (String segment : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
                segments.add(QueryStringDecoder.decodeComponent(segment.replace("+", "%2B")));
            }
            return segments;
        }

        Map<String, List<String>> query() {
            return new QueryStringDecoder(target).parameters();
        }
    }

    /// Does what a call asks for; problems of the caller become an answer.
    Answer answer(Call call) {
        List<String> path;
        try {
            path = call.segments();
        } catch (IllegalArgumentException e) {
            return Answer.error(400, "bad request target: " + e.getMessage());
        }
        String methods = methods(path);
        if (methods == null || path.contains("")) {
            return Answer.unknownPath();
        }
        if (!List.of(methods.split(" ")).contains(call.method())) {
            return Answer.wrongMethod();
        }
        if (call.userAgent().startsWith("Mozilla/")) {
            return Answer.browser();
        }
        try {
            access.require(call, path);
            return routed(call, path);
        } catch (RefusedException e) {
            return Answer.error(e.status(), e.reason());
        }
    }

    private static @Nullable String methods(List<String> path) {
        return switch (path.size()) {
            case 1 ->
                switch (path.getFirst()) {
                    case "version", "ledger", "metrics", "types" -> "GET";
                    case "proxies", "leases", "canaries" -> "GET POST";
                    case "populate", "reset" -> "POST";
                    default -> null;
                };
            case 2 -> path.getFirst().equals("proxies") ? "GET POST PATCH DELETE" : null;
            case 3 -> path.getFirst().equals("proxies") && path.get(2).equals("toxics") ? "GET POST" : null;
            case 4 ->
                path.getFirst().equals("proxies") && path.get(2).equals("toxics") ? "GET POST PATCH DELETE" : null;
            default -> null;
        };
    }

    private Answer routed(Call call, List<String> path) {
        return switch (path.size()) {
            case 1 -> top(call, path.getFirst());
            case 2 -> proxy(call, path.get(1));
            case 3 -> toxicsOf(call, proxies.get(path.get(1)));
            default -> toxic(call, proxies.get(path.get(1)), path.get(3));
        };
    }

    private Answer top(Call call, String name) {
        return switch (name) {
            case "version" -> Answer.version(VERSION);
            case "metrics" -> Answer.metrics(Metrics.of(proxies.all()));
            case "ledger" -> Answer.json(200, ledgerJson(call.query().containsKey("decisions")));
            case "types" -> Answer.json(200, types());
            case "leases" -> call.method().equals("GET") ? Answer.json(200, leases.toJson()) : renew(call);
            case "canaries" -> canaries(call);
            case "populate" -> populate(call);
            case "reset" -> reset(call);
            default ->
                call.method().equals("GET")
                        ? Answer.json(200, allProxies())
                        : Answer.json(
                                201, proxies.create(WireJson.read(call.body())).toJson());
        };
    }

    private Answer proxy(Call call, String name) {
        Proxy proxy = proxies.get(name);
        switch (call.method()) {
            case "DELETE" -> {
                proxies.delete(name);
                return Answer.none();
            }
            case "GET" -> {}
            default -> proxies.update(proxy, WireJson.read(call.body()));
        }
        return Answer.json(200, proxy.toJson());
    }

    private Answer toxicsOf(Call call, Proxy proxy) {
        if (call.method().equals("GET")) {
            var array = WireJson.MAPPER.createArrayNode();
            proxy.toxics().forEach(toxic -> array.add(toxic.toJson()));
            return Answer.json(200, array);
        }
        JsonNode body = WireJson.read(call.body());
        Duration lease = Leases.asked(body);
        Toxic toxic = toxics.create(proxy.name(), body, name -> proxy.toxic(name) != null);
        proxy.add(toxic);
        leases.grant(proxy, toxic, lease);
        return Answer.json(200, toxic.toJson());
    }

    private Answer toxic(Call call, Proxy proxy, String name) {
        Toxic toxic = proxy.toxic(name);
        if (toxic == null) {
            throw new RefusedException(404, "toxic not found");
        }
        return switch (call.method()) {
            case "DELETE" -> {
                proxy.remove(toxic);
                yield Answer.none();
            }
            case "GET" -> Answer.json(200, toxic.toJson());
            default -> {
                Toxic changed = toxics.update(toxic, WireJson.read(call.body()));
                proxy.replace(toxic, changed);
                yield Answer.json(200, changed.toJson());
            }
        };
    }

    private Answer renew(Call call) {
        JsonNode named = call.body().isBlank()
                ? null
                : WireJson.object(WireJson.read(call.body()), "Leases", "Leases")
                        .field("proxies");
        if (named != null && !named.isArray()) {
            throw new RefusedException(400, "proxies must be a list of names");
        }
        Set<String> names = new HashSet<>();
        if (named != null) {
            named.forEach(name -> names.add(name.asString("")));
        }
        int renewed = leases.renew(name -> named == null || names.contains(name));
        return Answer.json(200, WireJson.MAPPER.createObjectNode().put("renewed", renewed));
    }

    private Answer canaries(Call call) {
        if (call.method().equals("POST")) {
            canaries.begin(WireJson.read(call.body()));
        }
        return Answer.json(200, canaries.toJson());
    }

    private Answer populate(Call call) {
        Proxies.Populated populated;
        try {
            populated = proxies.populate(WireJson.read(call.body()));
        } catch (RefusedException e) {
            populated = new Proxies.Populated(List.of(), e);
        }
        ObjectNode json = WireJson.MAPPER.createObjectNode();
        RefusedException refusal = populated.refusal();
        if (refusal != null) {
            json.put("error", refusal.reason()).put("status", refusal.status());
        }
        if (populated.proxies().isEmpty()) {
            json.putNull("proxies");
        } else {
            var array = json.putArray("proxies");
            populated.proxies().forEach(proxy -> array.add(proxy.toJson()));
        }
        return Answer.json(refusal == null ? 201 : refusal.status(), json);
    }

    private Answer reset(Call call) {
        var query = call.query();
        Long seed = null;
        if (query.containsKey("seed")) {
            String text = query.get("seed").getFirst();
            try {
                seed = Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new RefusedException(400, "seed must be a whole number but is " + text);
            }
        }
        proxies.reset();
        if (query.containsKey("ledger")) {
            ledger.forgetRemoved();
        }
        if (seed != null) {
            ledger.reseed(seed);
        }
        return Answer.none();
    }

    private static ObjectNode types() {
        var json = WireJson.MAPPER.createObjectNode();
        var types = json.putArray("types");
        Arrays.stream(ToxicType.values()).map(ToxicType::wireName).forEach(types::add);
        return json;
    }

    private ObjectNode allProxies() {
        var json = WireJson.MAPPER.createObjectNode();
        proxies.all().forEach(proxy -> json.set(proxy.name(), proxy.toJson()));
        return json;
    }

    private ObjectNode ledgerJson(boolean decisions) {
        var json = WireJson.MAPPER.createObjectNode();
        json.put("seed", ledger.seed());
        json.set("toxics", WireJson.MAPPER.valueToTree(ledger.accounts()));
        if (decisions) {
            json.set("decisions", WireJson.MAPPER.valueToTree(ledger.decisions()));
        }
        json.set(
                "proxies",
                WireJson.MAPPER.valueToTree(
                        proxies.all().stream().map(Proxy::connections).toList()));
        return json;
    }
}
