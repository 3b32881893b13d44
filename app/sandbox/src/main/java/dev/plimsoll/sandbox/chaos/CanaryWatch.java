package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.model.canary.CanaryKey;
import dev.plimsoll.sandbox.chaos.relay.Tap;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks for canaries in what clients send through proxies to other places than those named as inside. Compressed
/// bodies are not read. Thread-safe.
final class CanaryWatch {
    /// Longer than a canary however it is written, so that one cut in two is found.
    private static final int TAIL = 96;

    private static final int MOST_SEEN = 10_000;

    private final AtomicLong begun = new AtomicLong();
    private volatile @Nullable Order order;

    private record Seen(String proxy, String upstream, String mark) {}

    /// @param begun which watch it is, counted from 1
    /// @param key in hex
    private record Order(long begun, String key, Set<String> inside, Set<Seen> seen) {}

    /// Begins anew with a key, or ends where the body has none.
    ///
    /// @throws RefusedException 400 when the key is not hexadecimal
    void begin(JsonNode body) {
        String key = WireJson.object(body, "Canaries", "Canaries").text("key", "");
        Set<String> inside = body.path("inside")
                .valueStream()
                .map(place -> plain(place.asString("")))
                .collect(Collectors.toSet());
        if (!key.matches("([0-9a-fA-F]{2})*")) {
            throw new RefusedException(400, "key must be hexadecimal");
        }
        order = key.isEmpty()
                ? null
                : new Order(begun.incrementAndGet(), key, Set.copyOf(inside), ConcurrentHashMap.newKeySet());
    }

    ObjectNode toJson() {
        Order now = order;
        ObjectNode json = WireJson.MAPPER.createObjectNode().put("watching", now != null);
        json.set("seen", WireJson.MAPPER.valueToTree(now == null ? List.of() : List.copyOf(now.seen())));
        return json;
    }

    Tap tap(String proxy, String upstream) {
        return new Reader(proxy, upstream);
    }

    private static String plain(String place) {
        return place.replaceFirst("^(localhost|\\[::1\\]):", "127.0.0.1:");
    }

    private final class Reader implements Tap {
        private final String proxy;
        private final String upstream;
        private long begun;
        private @Nullable CanaryFinder finder;
        private String tail = "";

        Reader(String proxy, String upstream) {
            this.proxy = proxy;
            this.upstream = upstream;
        }

        @Override
        public void see(ByteBuf bytes) {
            Order now = order;
            if (now == null
                    || now.inside().contains(plain(upstream))
                    || now.seen().size() >= MOST_SEEN) {
                return;
            }
            CanaryFinder used = finder;
            if (used == null || begun != now.begun()) {
                used = new CanaryFinder(new CanaryKey(HexFormat.of().parseHex(now.key())));
                finder = used;
                begun = now.begun();
            }
            String text = tail + bytes.toString(StandardCharsets.ISO_8859_1);
            used.in(text).forEach(found -> now.seen().add(new Seen(proxy, upstream, found.mark())));
            tail = text.substring(Math.max(0, text.length() - TAIL));
        }
    }
}
