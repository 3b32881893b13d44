package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.toxic.LedgerEntry;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Times to live of faults: one that nobody renews in time is removed, so that no fault outlives the program that
/// asked for it. A fault without a lease stays until it is removed, as in Toxiproxy. Used by the control thread only.
final class Leases {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /// How often overdue faults are looked for.
    static final Duration TICK = Duration.ofMillis(100);

    private final LongSupplier nanos;
    private final Map<LedgerEntry, Lease> leases = new LinkedHashMap<>();

    /// @param nanos a clock that never goes back, in nanoseconds
    Leases(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Lease(Proxy proxy, String toxic, Duration length, long deadline) {
        boolean holds(LedgerEntry fault) {
            Toxic found = proxy.toxic(toxic);
            return found != null && found.entry().equals(fault);
        }
    }

    /// The time to live that a new fault asks for in `lease`, in milliseconds; zero when it asks for none.
    ///
    /// @throws RefusedException 400 when it is negative or no whole number
    static Duration asked(JsonNode body) {
        long millis =
                WireJson.object(body, "ToxicWrapper", "toxics.ToxicWrapper").whole("lease", "int64", 0);
        if (millis < 0) {
            throw new RefusedException(400, "lease must be a number of milliseconds above 0 but is " + millis);
        }
        return Duration.ofMillis(millis);
    }

    /// Begins the time to live of a fault that was just added; zero means that it has none.
    void grant(Proxy proxy, Toxic toxic, Duration length) {
        if (!length.isZero()) {
            leases.put(toxic.entry(), new Lease(proxy, toxic.name(), length, deadline(length)));
        }
    }

    /// Begins the time to live of the faults of some proxies anew.
    ///
    /// @return how many faults that was
    int renew(Predicate<String> proxies) {
        forgetRemoved();
        int renewed = 0;
        for (Map.Entry<LedgerEntry, Lease> entry : leases.entrySet()) {
            Lease lease = entry.getValue();
            if (proxies.test(lease.proxy().name())) {
                entry.setValue(new Lease(lease.proxy(), lease.toxic(), lease.length(), deadline(lease.length())));
                renewed++;
            }
        }
        return renewed;
    }

    /// Removes the faults whose time is over.
    void expire() {
        forgetRemoved();
        long now = nanos.getAsLong();
        for (Lease lease : leases.values().stream()
                .filter(lease -> now - lease.deadline() >= 0)
                .toList()) {
            Toxic overdue = lease.proxy().toxic(lease.toxic());
            if (overdue != null) {
                lease.proxy().remove(overdue);
                LOG.warn(
                        "the fault {} of {} was removed: its lease of {} ms was not renewed",
                        lease.toxic(),
                        lease.proxy().name(),
                        lease.length().toMillis());
            }
        }
        forgetRemoved();
    }

    /// The faults that have a lease, and what is left of it in milliseconds.
    ArrayNode toJson() {
        forgetRemoved();
        var array = WireJson.MAPPER.createArrayNode();
        long now = nanos.getAsLong();
        for (Lease lease : leases.values()) {
            array.addObject()
                    .put("proxy", lease.proxy().name())
                    .put("toxic", lease.toxic())
                    .put("lease", lease.length().toMillis())
                    .put("left", Duration.ofNanos(lease.deadline() - now).toMillis());
        }
        return array;
    }

    private long deadline(Duration length) {
        return nanos.getAsLong() + length.toNanos();
    }

    private void forgetRemoved() {
        leases.entrySet().removeIf(entry -> !entry.getValue().holds(entry.getKey()));
    }
}
