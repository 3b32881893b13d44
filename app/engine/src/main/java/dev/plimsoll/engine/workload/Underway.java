package dev.plimsoll.engine.workload;

import org.jspecify.annotations.Nullable;

/// The requests on their way, in the order in which they left. Each is its own link, so that to note one and to forget
/// it costs no object and no hash. Confined to the thread that sends.
final class Underway {
    private @Nullable Exchange first;
    private @Nullable Exchange last;
    private int size;

    /// The one that left before all others; null when none is on its way.
    @Nullable
    Exchange first() {
        return first;
    }

    int size() {
        return size;
    }

    /// @param exchange one that was never here
    void add(Exchange exchange) {
        Exchange end = last;
        exchange.before = end;
        exchange.underway = true;
        if (end == null) {
            first = exchange;
        } else {
            end.after = exchange;
        }
        last = exchange;
        size++;
    }

    /// Whether it was on its way until now.
    boolean remove(Exchange exchange) {
        if (!exchange.underway) {
            return false;
        }
        exchange.underway = false;
        Exchange before = exchange.before;
        Exchange after = exchange.after;
        exchange.before = null;
        exchange.after = null;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        size--;
        return true;
    }
}
