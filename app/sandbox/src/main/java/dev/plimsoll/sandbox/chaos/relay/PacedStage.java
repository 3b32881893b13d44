package dev.plimsoll.sandbox.chaos.relay;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A stage that holds pieces until they are due, in order. What makes a piece due, and how bytes are cut into pieces,
/// is its [Pace].
final class PacedStage extends Stage {
    /// When pieces are due and how large they are.
    interface Pace {
        /// The bytes of the next piece, 1 or more, of those waiting.
        int pieceSize(int waiting);

        /// When a piece of `size` bytes that came at `now` is due, if the one before was due at `previous`; all are
        /// nanoseconds of one clock. A result before `previous` counts as `previous`.
        long due(long now, long previous, int size);

        /// How many bytes may be held before reading pauses.
        int capacity();
    }

    /// A piece; without bytes it is the end of the stream.
    private record Piece(@Nullable ByteBuf bytes, long due) {}

    private final Lane lane;
    private final Pace pace;
    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
    private @Nullable ScheduledFuture<?> timer;
    private long lastDue;
    private int held;
    private boolean acted;

    PacedStage(Lane lane, Pace pace) {
        this.lane = lane;
        this.pace = pace;
        this.lastDue = lane.nanoTime();
    }

    @Override
    void data(ByteBuf bytes) {
        long now = lane.nanoTime();
        while (bytes.readableBytes() > 0) {
            int waiting = bytes.readableBytes();
            int size = Math.clamp(pace.pieceSize(waiting), 1, waiting);
            lastDue = Math.max(lastDue, pace.due(now, lastDue, size));
            if (pieces.isEmpty() && lastDue <= now) {
                next().data(bytes.readRetainedSlice(size));
            } else {
                pieces.add(new Piece(bytes.readRetainedSlice(size), lastDue));
                held += size;
            }
        }
        bytes.release();
        schedule();
    }

    @Override
    void end() {
        if (pieces.isEmpty()) {
            next().end();
        } else {
            pieces.add(new Piece(null, lastDue));
        }
    }

    private void schedule() {
        Piece first = pieces.peek();
        if (first != null && timer == null) {
            timer = lane.after(Math.max(0, first.due() - lane.nanoTime()), TimeUnit.NANOSECONDS, this::due);
        }
        if (first != null && !acted) {
            acted = true;
            lane.injected(this);
        }
    }

    private void due() {
        timer = null;
        handOn(lane.nanoTime());
        schedule();
        lane.flush();
    }

    private void handOn(long until) {
        for (Piece piece = pieces.peek(); piece != null && piece.due() - until <= 0; piece = pieces.peek()) {
            pieces.remove();
            if (piece.bytes() == null) {
                next().end();
            } else {
                held -= piece.bytes().readableBytes();
                next().data(piece.bytes());
            }
        }
    }

    @Override
    void release() {
        stop();
        handOn(lastDue);
    }

    @Override
    void discard() {
        stop();
        for (Piece piece : pieces) {
            if (piece.bytes() != null) {
                piece.bytes().release();
            }
        }
        pieces.clear();
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    @Override
    boolean full() {
        return held >= pace.capacity();
    }
}
