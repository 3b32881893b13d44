package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.relay.Relay;
import dev.plimsoll.sandbox.chaos.relay.Traffic;
import dev.plimsoll.sandbox.chaos.relay.Transport;
import dev.plimsoll.sandbox.chaos.relay.Upstream;
import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A proxy and its faults. Changed by the control thread only; its connections read the faults from their threads.
final class Proxy {
    private final Transport transport;
    private final String name;
    private final CanaryWatch canaries;
    private final Traffic traffic = new Traffic();
    private String listen;
    private String upstream;
    private @Nullable Relay relay;
    private volatile List<Toxic> toxics = List.of();
    private volatile List<Toxic> httpToxics = List.of();

    Proxy(Transport transport, CanaryWatch canaries, String name, String listen, String upstream) {
        this.transport = transport;
        this.canaries = canaries;
        this.name = name;
        this.listen = listen;
        this.upstream = upstream;
    }

    String name() {
        return name;
    }

    /// Begins to listen, if it does not yet.
    ///
    /// @throws RefusedException when it cannot
    void start() {
        if (relay != null) {
            return;
        }
        var address = ListenAddress.parse(listen, "listen tcp: ");
        try {
            String to = upstream;
            relay = new Relay(
                    transport,
                    address,
                    new Upstream(to),
                    traffic,
                    () -> toxics,
                    () -> httpToxics,
                    () -> canaries.tap(name, to));
            listen = ListenAddress.print(relay.address());
        } catch (IOException e) {
            throw new RefusedException(500, "listen tcp " + ListenAddress.print(address) + ": " + reason(e));
        }
    }

    /// Why an address could not be bound, in the words of the original.
    private static String reason(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        return Stream.of("address already in use", "permission denied", "cannot assign requested address")
                .filter(text.toLowerCase(Locale.ROOT)::contains)
                .findFirst()
                .map(known -> "bind: " + known)
                .orElse(text);
    }

    /// Stops listening and closes all connections.
    void stop() {
        if (relay != null) {
            relay.close();
            relay = null;
        }
    }

    /// Changes the addresses, which restarts it, and whether it is enabled.
    ///
    /// @throws RefusedException when the new address is none, before anything is changed
    void update(String newListen, String newUpstream, boolean enabled) {
        if (!goesFrom(newListen, newUpstream)) {
            stop();
            listen = newListen;
            upstream = newUpstream;
        }
        if (enabled) {
            start();
        } else {
            stop();
        }
    }

    /// Whether it has these addresses already, however the one to listen on is written.
    ///
    /// @throws RefusedException when that is no address
    boolean goesFrom(String otherListen, String otherUpstream) {
        String written =
                otherListen.equals(listen) ? listen : ListenAddress.print(ListenAddress.parse(otherListen, ""));
        return listen.equals(written) && upstream.equals(otherUpstream);
    }

    String listen() {
        return listen;
    }

    String upstream() {
        return upstream;
    }

    boolean enabled() {
        return relay != null;
    }

    @Nullable
    Toxic toxic(String toxicName) {
        return toxics.stream()
                .filter(toxic -> toxic.name().equals(toxicName))
                .findFirst()
                .orElse(null);
    }

    void add(Toxic toxic) {
        put(Stream.concat(toxics.stream(), Stream.of(toxic)).toList());
    }

    void replace(Toxic old, Toxic changed) {
        put(toxics.stream().map(toxic -> toxic.equals(old) ? changed : toxic).toList());
    }

    /// Takes a fault away from every open connection; afterwards it acts no more.
    void remove(Toxic old) {
        put(toxics.stream().filter(toxic -> !toxic.equals(old)).toList());
        old.removed();
    }

    void removeAll() {
        var old = toxics;
        if (!old.isEmpty()) {
            put(List.of());
            old.forEach(Toxic::removed);
        }
    }

    private void put(List<Toxic> changed) {
        httpToxics = changed.stream().filter(toxic -> toxic.type().isHttp()).toList();
        toxics = changed;
        if (relay != null) {
            relay.refresh();
        }
    }

    /// Those upstream first, as the original lists them.
    List<Toxic> toxics() {
        var ordered = new ArrayList<Toxic>();
        for (Direction direction : Direction.values()) {
            toxics.stream().filter(toxic -> toxic.direction() == direction).forEach(ordered::add);
        }
        return ordered;
    }

    ObjectNode toJson() {
        var json = WireJson.MAPPER.createObjectNode();
        json.put("name", name);
        json.put("listen", listen);
        json.put("upstream", upstream);
        json.put("enabled", enabled());
        json.putObject("Logger");
        var array = json.putArray("toxics");
        toxics().forEach(toxic -> array.add(toxic.toJson()));
        return json;
    }

    /// What it has relayed.
    Traffic traffic() {
        return traffic;
    }

    /// Its connections and requests, for the ledger.
    Connections connections() {
        return new Connections(
                name,
                relay == null ? 0 : relay.open(),
                traffic.accepted(),
                traffic.requestsCut(),
                traffic.requests(),
                traffic.silent());
    }

    /// How many connections a proxy relays now and was asked for since it exists, and what came on them.
    ///
    /// @param cut requests that were begun and not complete when the client's stream ended
    /// @param requests those whose head came
    /// @param silent connections on which none came
    record Connections(String proxy, int open, long accepted, long cut, long requests, long silent) {}
}
