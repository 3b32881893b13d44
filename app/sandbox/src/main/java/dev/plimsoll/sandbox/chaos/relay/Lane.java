package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.LedgerEntry;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One direction of a connection: from its source through the stages of the faults to its sink. Reading pauses while
/// a stage is full or the sink does not keep up. Confined to the event loop of the connection.
final class Lane {
    /// A stage with the version of the fault it stands for.
    private record Step(Toxic toxic, Stage stage) {
        LedgerEntry entry() {
            return toxic.entry();
        }
    }

    private final Connection connection;
    private final Direction direction;
    private final SocketChannel source;
    private final SocketChannel sink;
    private final Outlet outlet;
    private final GateStage gate = new GateStage(this);
    private List<Step> steps = List.of();
    private boolean sourceEnded;
    private boolean closeAtEnd;

    Lane(Connection connection, Direction direction, SocketChannel source, SocketChannel sink, Traffic traffic) {
        this.connection = connection;
        this.direction = direction;
        this.source = source;
        this.sink = sink;
        this.outlet = new Outlet(this, sink, traffic.sentCounter(direction));
        gate.linkTo(outlet);
    }

    /// Takes the faults as they are now: new ones begin, changed ones begin anew, removed ones let go at once.
    ///
    /// @param young whether the connection has just been made
    void apply(List<Toxic> toxics, boolean young) {
        gate.refresh(toxics);
        if (connection.closed()) {
            return;
        }
        var old = steps;
        var fresh = new ArrayList<Step>();
        var added = new ArrayList<Step>();
        for (Toxic toxic : toxics) {
            if (toxic.direction() != direction || toxic.type().isHttp()) {
                continue;
            }
            Step before = find(old, toxic.entry());
            if (before != null && before.toxic().equals(toxic)) {
                fresh.add(before);
            } else {
                Step step = new Step(toxic, stage(toxic, before, young));
                fresh.add(step);
                added.add(step);
            }
        }
        // From the front, over the old links: what a removed stage lets go may be held by a later one that stays.
        for (Step step : old) {
            if (!fresh.contains(step)) {
                if (find(fresh, step.entry()) == null) {
                    step.stage().removed();
                } else {
                    step.stage().release();
                }
            }
        }
        if (connection.closed()) {
            return;
        }
        steps = fresh;
        link();
        added.forEach(step -> step.stage().start());
        flush();
    }

    private static @Nullable Step find(List<Step> steps, LedgerEntry entry) {
        return steps.stream()
                .filter(step -> step.entry().equals(entry))
                .findFirst()
                .orElse(null);
    }

    private void link() {
        Stage following = outlet;
        for (Step step : steps.reversed()) {
            step.stage().linkTo(following);
            following = step.stage();
        }
        gate.linkTo(following);
    }

    private Stage stage(Toxic toxic, @Nullable Step before, boolean young) {
        var draw = toxic.draw();
        if (!draw.hit()) {
            return new PassStage();
        }
        return switch (toxic.type()) {
            case LATENCY -> new PacedStage(this, Paces.latency(toxic, draw.random()));
            case BANDWIDTH -> new PacedStage(this, Paces.bandwidth(toxic));
            case SLICER -> new PacedStage(this, Paces.slicer(toxic, draw.random()));
            case SLOW_CLOSE -> new SlowCloseStage(this, toxic.number("delay"));
            case TIMEOUT -> new TimeoutStage(this, toxic.number("timeout"));
            case RESET_PEER -> new ResetStage(this, toxic.number("timeout"), !young);
            case LIMIT_DATA ->
                new LimitStage(
                        this,
                        toxic.number("bytes"),
                        before != null && before.stage() instanceof LimitStage limit ? limit.passed() : 0);
            case PACKET_LOSS -> new LossStage(this, toxic, draw.random());
            case NOOP,
                    HTTP_BODY,
                    HTTP_STATUS,
                    HTTP_DROP,
                    HTTP_DELAY,
                    HTTP_DRIP,
                    HTTP_DUPLICATE,
                    HTTP_THROTTLE,
                    HTTP_REORDER -> new PassStage();
        };
    }

    /// Takes what comes from the source.
    GateStage gate() {
        return gate;
    }

    /// The source has no more bytes.
    void sourceEnded() {
        if (!sourceEnded) {
            sourceEnded = true;
            gate.end();
            flush();
        }
    }

    /// Sends what reached the sink, and pauses or resumes reading.
    void flush() {
        outlet.flush();
        regulate();
    }

    /// Pauses or resumes reading from the source.
    void regulate() {
        boolean congested = !sink.isWritable() || gate.full();
        for (Step step : steps) {
            congested |= step.stage().full();
        }
        // A source that is gone has nothing to pause.
        if (source.isOpen() && source.config().isAutoRead() == congested) {
            source.config().setAutoRead(!congested);
        }
    }

    /// The end of the stream, when it reaches the sink, closes the whole connection.
    void closeAtEnd() {
        closeAtEnd = true;
    }

    boolean closesAtEnd() {
        return closeAtEnd;
    }

    /// Whether the end of the stream has reached the sink.
    boolean finished() {
        return outlet.ended();
    }

    void sinkEnded() {
        connection.laneFinished();
    }

    void closeConnection() {
        connection.close();
    }

    void resetConnection() {
        connection.reset();
    }

    /// Notes in the ledger that a stage acted on this connection.
    void injected(Stage stage) {
        for (Step step : steps) {
            if (step.stage().equals(stage)) {
                step.entry().injected();
            }
        }
    }

    void discard() {
        gate.discard();
        steps.forEach(step -> step.stage().discard());
    }

    ScheduledFuture<?> after(long delay, TimeUnit unit, Runnable task) {
        return source.eventLoop().schedule(task, delay, unit);
    }

    long nanoTime() {
        return System.nanoTime();
    }
}
