package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.http.MessageSink;
import dev.plimsoll.sandbox.chaos.toxic.ReorderFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The first stage of a lane: holds messages back, lets them trickle or ends them, as the faults on messages ask. What
/// no fault asks for passes at once.
final class GateStage extends Stage implements MessageSink {
    private static final int CAPACITY = 8 << 20;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /// A trickle goes on in pieces of a twentieth of a second, or of a byte.
    private static final int PIECES_PER_SECOND = 20;

    private sealed interface Item {
        record Bytes(ByteBuf bytes) implements Item {}

        record Delay(Toxic toxic, long due) implements Item {}

        record Turn(Toxic toxic, long due, ReorderFault.Turn turn) implements Item {}

        record Then(Runnable action) implements Item {}

        /// @param toxic null ends the trickle
        record Drip(@Nullable Toxic toxic, long rate) implements Item {}

        /// @param toxic null closes
        record Stop(@Nullable Toxic toxic) implements Item {}

        record End() implements Item {}
    }

    private final Lane lane;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable Toxic silent;
    private Item.Drip drip = new Item.Drip(null, 0);
    private long dripDue;
    private int held;
    /// Nothing goes on any more.
    private boolean stopped;

    GateStage(Lane lane) {
        this.lane = lane;
    }

    @Override
    public void data(ByteBuf bytes) {
        if (stopped) {
            bytes.release();
        } else if (items.isEmpty() && drip.toxic() == null) {
            next().data(bytes);
        } else {
            held += bytes.readableBytes();
            put(new Item.Bytes(bytes));
        }
    }

    @Override
    void end() {
        put(new Item.End());
    }

    @Override
    public void delay(Toxic toxic, long nanos) {
        if (nanos > 0) {
            put(new Item.Delay(toxic, lane.nanoTime() + nanos));
        }
    }

    @Override
    public void hold(Toxic toxic, long nanos, ReorderFault.Turn turn) {
        if (stopped) {
            turn.end();
            return;
        }
        put(new Item.Turn(toxic, lane.nanoTime() + nanos, turn));
        turn.then(() -> {
            var _ = lane.after(0, TimeUnit.NANOSECONDS, this::again);
        });
    }

    private void again() {
        stopTimer();
        run();
        lane.flush();
    }

    @Override
    public void then(Runnable action) {
        put(new Item.Then(action));
    }

    @Override
    public void drip(Toxic toxic, long bytesPerSecond) {
        put(new Item.Drip(toxic, bytesPerSecond));
    }

    @Override
    public void endDrip() {
        put(new Item.Drip(null, 0));
    }

    @Override
    public void silence(Toxic toxic) {
        put(new Item.Stop(toxic));
    }

    @Override
    public void close() {
        put(new Item.Stop(null));
    }

    private void put(Item item) {
        if (!stopped) {
            items.add(item);
            run();
        }
    }

    private void run() {
        while (timer == null && !stopped && !items.isEmpty()) {
            switch (items.element()) {
                case Item.Delay delay -> {
                    if (!waits(delay.due())) {
                        items.remove();
                    }
                }
                case Item.Turn turn -> {
                    if (turn.turn().isOver() || !waits(turn.due())) {
                        turn.turn().end();
                        items.remove();
                    }
                }
                case Item.Then(Runnable action) -> {
                    items.remove();
                    action.run();
                }
                case Item.Bytes(ByteBuf bytes) -> bytes(bytes);
                case Item.Drip next -> {
                    items.remove();
                    drip = next;
                    dripDue = lane.nanoTime() + (next.toxic() == null ? 0 : pace(piece(next.rate()), next.rate()));
                }
                case Item.End _ -> {
                    items.remove();
                    next().end();
                }
                case Item.Stop(Toxic toxic) -> stop(toxic);
            }
        }
    }

    private void bytes(ByteBuf bytes) {
        if (drip.toxic() == null) {
            items.remove();
            held -= bytes.readableBytes();
            next().data(bytes);
        } else if (!waits(dripDue)) {
            int size = Math.min(piece(drip.rate()), bytes.readableBytes());
            dripDue = Math.max(dripDue, lane.nanoTime()) + pace(size, drip.rate());
            held -= size;
            ByteBuf piece = bytes.readRetainedSlice(size);
            if (!bytes.isReadable()) {
                items.remove();
                bytes.release();
            }
            next().data(piece);
        }
    }

    private static int piece(long rate) {
        return (int) Math.max(1, rate / PIECES_PER_SECOND);
    }

    private static long pace(int size, long rate) {
        return size * NANOS_PER_SECOND / rate;
    }

    private boolean waits(long due) {
        long wait = due - lane.nanoTime();
        if (wait <= 0) {
            return false;
        }
        timer = lane.after(wait, TimeUnit.NANOSECONDS, () -> {
            timer = null;
            run();
            lane.flush();
        });
        return true;
    }

    private void stop(@Nullable Toxic toxic) {
        discard();
        silent = toxic;
        if (toxic == null) {
            lane.closeAtEnd();
            next().end();
        }
    }

    /// Lets go at once of what waits for a fault that is no longer one of those `present`.
    void refresh(List<Toxic> present) {
        if (silent != null && !present.contains(silent)) {
            lane.closeConnection();
            return;
        }
        if (items.isEmpty() && drip.toxic() == null) {
            return;
        }
        items.removeIf(item -> item instanceof Item.Delay(Toxic toxic, var _) && !present.contains(toxic));
        items.removeIf(item -> item instanceof Item.Turn(Toxic toxic, var _, ReorderFault.Turn turn)
                && !present.contains(toxic)
                && ended(turn));
        for (int i = items.size(); i > 0; i--) {
            Item item = items.remove();
            items.add(
                    switch (item) {
                        case Item.Drip(Toxic toxic, var _)
                        when toxic != null && !present.contains(toxic) -> new Item.Drip(null, 0);
                        case Item.Stop(Toxic toxic)
                        when toxic != null && !present.contains(toxic) -> new Item.Stop(null);
                        default -> item;
                    });
        }
        if (drip.toxic() != null && !present.contains(drip.toxic())) {
            drip = new Item.Drip(null, 0);
        }
        stopTimer();
        run();
    }

    private static boolean ended(ReorderFault.Turn turn) {
        turn.end();
        return true;
    }

    @Override
    void discard() {
        stopped = true;
        stopTimer();
        for (Item item : items) {
            if (item instanceof Item.Turn(var _, var _, ReorderFault.Turn turn)) {
                turn.end();
            }
            if (item instanceof Item.Bytes(ByteBuf bytes)) {
                bytes.release();
            }
        }
        items.clear();
        held = 0;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    @Override
    boolean full() {
        return held >= CAPACITY;
    }
}
