package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.relay.Relay;
import dev.plimsoll.sandbox.chaos.relay.Upstream;
import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A proxy and its faults. Changed by the control thread only; its connections read the faults from their threads.
final class Proxy {
    private final EventLoopGroup group;
    private final String name;
    private final CanaryWatch canaries;
    private final LongAdder accepted = new LongAdder();
    private String listen;
    private String upstream;
    private @Nullable Relay relay;
    private volatile List<Toxic> toxics = List.of();
    private volatile List<Toxic> httpToxics = List.of();

    Proxy(EventLoopGroup group, CanaryWatch canaries, String name, String listen, String upstream) {
        this.group = group;
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
                    group,
                    address,
                    new Upstream(to),
                    accepted,
                    () -> toxics,
                    () -> httpToxics,
                    () -> canaries.tap(name, to));
            listen = ListenAddress.print(relay.address());
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            String why = reason.contains("permission") ? "permission denied" : "address already in use";
            throw new RefusedException(500, "listen tcp " + ListenAddress.print(address) + ": bind: " + why);
        } catch (IOException e) {
            throw new RefusedException(500, "listen tcp " + ListenAddress.print(address) + ": " + e.getMessage());
        }
    }

    /// Stops listening and closes all connections.
    void stop() {
        if (relay != null) {
            relay.close();
            relay = null;
        }
    }

    /// Changes the addresses (which restarts it) and whether it is enabled.
    void update(String newListen, String newUpstream, boolean enabled) {
        if (!newListen.equals(listen)) {
            ListenAddress.parse(newListen, "");
        }
        if (!newListen.equals(listen) || !newUpstream.equals(upstream)) {
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

    boolean goesFrom(String otherListen, String otherUpstream) {
        return listen.equals(otherListen) && upstream.equals(otherUpstream);
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

    /// Its connections, for the ledger.
    Connections connections() {
        return new Connections(name, relay == null ? 0 : relay.open(), accepted.sum());
    }

    /// How many connections a proxy relays now, and how many it was asked for since it exists.
    record Connections(String proxy, int open, long accepted) {}
}
