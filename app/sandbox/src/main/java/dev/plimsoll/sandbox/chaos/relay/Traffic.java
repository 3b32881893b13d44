package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Direction;
import java.util.concurrent.atomic.LongAdder;

/// What a proxy has relayed since it exists; connections that are still open count as they go. Thread-safe.
public final class Traffic {
    /// Bytes that go one way: those that came in, and those that went on.
    private record Way(LongAdder received, LongAdder sent) {
        Way() {
            this(new LongAdder(), new LongAdder());
        }
    }

    private final LongAdder accepted = new LongAdder();
    private final LongAdder cut = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder spoken = new LongAdder();
    private final Way up = new Way();
    private final Way down = new Way();

    private Way way(Direction direction) {
        return direction == Direction.UPSTREAM ? up : down;
    }

    void accept() {
        accepted.increment();
    }

    void cut() {
        cut.increment();
    }

    /// How many requests clients broke off: begun, and not complete when the client's stream ended.
    public long requestsCut() {
        return cut.sum();
    }

    /// A connection has brought more requests than before, or as many.
    void requested(long before, long now) {
        if (now > before) {
            requests.add(now - before);
            if (before == 0) {
                spoken.increment();
            }
        }
    }

    /// How many HTTP requests came with their head, whatever became of them.
    public long requests() {
        return requests.sum();
    }

    /// How many connections have brought no HTTP request: reset before it came, idle, or of another protocol.
    public long silent() {
        return Math.max(0, accepted.sum() - spoken.sum());
    }

    LongAdder receivedCounter(Direction direction) {
        return way(direction).received();
    }

    LongAdder sentCounter(Direction direction) {
        return way(direction).sent();
    }

    /// How many connections were asked for.
    public long accepted() {
        return accepted.sum();
    }

    /// How many bytes that go this way have come in.
    public long received(Direction direction) {
        return receivedCounter(direction).sum();
    }

    /// How many bytes that go this way have gone on.
    public long sent(Direction direction) {
        return sentCounter(direction).sum();
    }
}
