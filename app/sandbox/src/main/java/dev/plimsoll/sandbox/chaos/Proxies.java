package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.relay.Transport;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The proxies by name. Used by the control thread only.
final class Proxies {
    private static final String ENTRY_TYPE = "[]struct { toxiproxy.Proxy; Enabled *bool \"json:\\\"enabled\\\"\" }";

    private final Transport transport;
    private final CanaryWatch canaries;
    private final TreeMap<String, Proxy> byName = new TreeMap<>();

    Proxies(Transport transport, CanaryWatch canaries) {
        this.transport = transport;
        this.canaries = canaries;
    }

    Collection<Proxy> all() {
        return byName.values();
    }

    /// The proxy of that name.
    ///
    /// @throws RefusedException 404
    Proxy get(String name) {
        Proxy proxy = byName.get(name);
        if (proxy == null) {
            throw new RefusedException(404, "proxy not found");
        }
        return proxy;
    }

    /// Makes a proxy and starts it unless it comes disabled.
    Proxy create(JsonNode body) {
        Wanted wanted = Wanted.read(WireJson.object(body, "Proxy", "toxiproxy.Proxy"));
        wanted.check("");
        if (byName.containsKey(wanted.name())) {
            throw new RefusedException(409, "proxy already exists");
        }
        return put(wanted);
    }

    void update(Proxy proxy, JsonNode body) {
        var json = WireJson.object(body, "Proxy", "toxiproxy.Proxy");
        json.text("name", "");
        proxy.update(
                json.text("listen", proxy.listen()),
                json.text("upstream", proxy.upstream()),
                json.flag("enabled", proxy.enabled()));
    }

    void delete(String name) {
        Proxy proxy = get(name);
        proxy.removeAll();
        proxy.stop();
        byName.remove(name);
    }

    /// Creates or replaces many. Those that are there with the same addresses stay as they are.
    Populated populate(JsonNode body) {
        var done = new ArrayList<Proxy>();
        try {
            for (Wanted wanted : wanted(body)) {
                Proxy before = byName.get(wanted.name());
                if (before != null && before.goesFrom(wanted.listen(), wanted.upstream())) {
                    done.add(before);
                    continue;
                }
                if (before != null) {
                    before.stop();
                }
                done.add(put(wanted));
                if (before != null) {
                    before.removeAll();
                }
            }
        } catch (RefusedException e) {
            return new Populated(done, e);
        }
        return new Populated(done, null);
    }

    private static List<Wanted> wanted(JsonNode body) {
        if (!body.isArray() && !body.isNull()) {
            throw RefusedException.badBody(
                    "json: cannot unmarshal " + WireJson.kind(body) + " into Go value of type " + ENTRY_TYPE);
        }
        var all = new ArrayList<Wanted>();
        for (JsonNode entry : body) {
            all.add(Wanted.read(WireJson.object(entry, "Proxy", ENTRY_TYPE)));
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).check(" at proxy " + (i + 1));
        }
        return all;
    }

    private Proxy put(Wanted wanted) {
        var proxy = new Proxy(transport, canaries, wanted.name(), wanted.listen(), wanted.upstream());
        if (wanted.enabled()) {
            proxy.start();
        }
        byName.put(wanted.name(), proxy);
        return proxy;
    }

    /// Removes all faults and enables all proxies.
    void reset() {
        for (Proxy proxy : byName.values()) {
            proxy.removeAll();
            proxy.start();
        }
    }

    /// Removes all faults, then all connections and listeners.
    void close() {
        byName.values().forEach(Proxy::removeAll);
        byName.values().forEach(Proxy::stop);
        byName.clear();
    }

    /// What a populate did, and why it stopped, if it did.
    record Populated(List<Proxy> proxies, @Nullable RefusedException refusal) {}

    private record Wanted(String name, String listen, String upstream, boolean enabled) {
        static Wanted read(WireJson json) {
            return new Wanted(
                    json.text("name", ""),
                    json.text("listen", ""),
                    json.text("upstream", ""),
                    json.flag("enabled", true));
        }

        void check(String place) {
            if (name.isEmpty()) {
                throw new RefusedException(400, "missing required field: name" + place);
            }
            if (upstream.isEmpty()) {
                throw new RefusedException(400, "missing required field: upstream" + place);
            }
        }
    }
}
