package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.toxic.Direction;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// The counters of the proxies as a Prometheus reads them: those of the original by their names, and the connections,
/// which the original does not tell. Its counters stand still while a connection lives; these do not.
final class Metrics {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Collection<Proxy> proxies;
    private final StringBuilder text = new StringBuilder();

    private Metrics(Collection<Proxy> proxies) {
        this.proxies = proxies;
    }

    static String of(Collection<Proxy> proxies) {
        var metrics = new Metrics(proxies);
        metrics.each(
                "plimsoll_proxy_connections",
                "gauge",
                "Connections that a proxy relays now.",
                proxy -> proxy.connections().open());
        metrics.each(
                "plimsoll_proxy_connections_total",
                "counter",
                "Connections that a proxy was asked for.",
                proxy -> proxy.connections().accepted());
        metrics.each(
                "plimsoll_proxy_requests_cut_total",
                "counter",
                "Requests that clients began and did not complete.",
                proxy -> proxy.connections().cut());
        metrics.each(
                "plimsoll_proxy_requests_total",
                "counter",
                "HTTP requests of clients whose head came.",
                proxy -> proxy.connections().requests());
        metrics.eachWay(
                "toxiproxy_proxy_received_bytes_total",
                (proxy, way) -> proxy.traffic().received(way));
        metrics.eachWay(
                "toxiproxy_proxy_sent_bytes_total",
                (proxy, way) -> proxy.traffic().sent(way));
        return metrics.text.toString();
    }

    private interface Counter {
        long of(Proxy proxy, Direction way);
    }

    private void each(String name, String type, String help, ToLongFunction<Proxy> value) {
        head(name, type, help);
        proxies.forEach(proxy -> line(name, labels(proxy), value.applyAsLong(proxy)));
    }

    private void eachWay(String name, Counter counter) {
        head(name, "counter", "");
        for (Proxy proxy : proxies) {
            for (Direction way : Direction.values()) {
                String direction = "direction=\"" + way.name().toLowerCase(Locale.ROOT) + "\",";
                line(name, direction + labels(proxy), counter.of(proxy, way));
            }
        }
    }

    private void head(String name, String type, String help) {
        if (!proxies.isEmpty()) {
            text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
        }
    }

    private void line(String name, String labels, long value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }

    private static String labels(Proxy proxy) {
        return "listener=\"%s\",proxy=\"%s\",upstream=\"%s\""
                .formatted(escaped(proxy.listen()), escaped(proxy.name()), escaped(proxy.upstream()));
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
