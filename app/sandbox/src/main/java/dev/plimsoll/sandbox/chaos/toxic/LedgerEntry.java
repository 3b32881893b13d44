package dev.plimsoll.sandbox.chaos.toxic;

import java.util.BitSet;
import java.util.concurrent.atomic.LongAdder;

/// The account of one fault, from its addition on and kept after its removal. Thread-safe.
public final class LedgerEntry {
    private static final int LOGGED = 100_000;

    private final String proxy;
    private final String toxic;
    private final ToxicType type;
    private final String stream;
    private final LongAdder drawn = new LongAdder();
    private final LongAdder hit = new LongAdder();
    private final LongAdder injected = new LongAdder();
    private final LongAdder missed = new LongAdder();
    private final BitSet hits = new BitSet();
    private volatile boolean active = true;

    LedgerEntry(String proxy, String toxic, ToxicType type, String stream) {
        this.proxy = proxy;
        this.toxic = toxic;
        this.type = type;
        this.stream = stream;
    }

    /// Notes a decision for a connection (TCP) or a matching message (HTTP).
    void decided(Draws.Draw draw) {
        drawn.increment();
        if (draw.hit()) {
            hit.increment();
            if (draw.number() < LOGGED) {
                synchronized (hits) {
                    hits.set((int) draw.number());
                }
            }
        }
    }

    /// The first decisions in their order, at most a hundred thousand: `+` for a yes, `-` for a no. A seed, the names
    /// of proxy and fault and the strength make them, whatever the threads did.
    public String decisions() {
        int length = (int) Math.min(LOGGED, drawn.sum());
        var log = new StringBuilder(length);
        synchronized (hits) {
            for (int i = 0; i < length; i++) {
                log.append(hits.get(i) ? '+' : '-');
            }
        }
        return log.toString();
    }

    /// Notes that the fault acted on a connection for the first time, or on a message.
    public void injected() {
        injected.increment();
    }

    /// Notes that the fault was to act on a message but found nothing to change in it.
    public void missed() {
        missed.increment();
    }

    /// Whether it has acted on anything yet.
    boolean acted() {
        return injected.sum() > 0;
    }

    void removed() {
        active = false;
    }

    boolean active() {
        return active;
    }

    boolean isFor(String otherProxy, String otherToxic) {
        return proxy.equals(otherProxy) && toxic.equals(otherToxic);
    }

    /// The figures now.
    public Account account() {
        return new Account(
                proxy, toxic, type.wireName(), stream, active, injected.sum(), drawn.sum(), hit.sum(), missed.sum());
    }

    /// The figures of one fault.
    ///
    /// @param count connections or messages that the fault acted on
    /// @param drawn decisions taken: one a connection (TCP types) or a matching message (HTTP types)
    /// @param hit decisions that said yes
    /// @param missed messages with a yes that had nothing to change: no such field, not JSON, too large
    public record Account(
            String proxy,
            String toxic,
            String type,
            String stream,
            boolean active,
            long count,
            long drawn,
            long hit,
            long missed) {}
}
