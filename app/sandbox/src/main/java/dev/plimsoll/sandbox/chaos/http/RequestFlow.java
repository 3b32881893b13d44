package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.DelayFault;
import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.Draws;
import dev.plimsoll.sandbox.chaos.toxic.HttpFault;
import dev.plimsoll.sandbox.chaos.toxic.ReorderFault;
import dev.plimsoll.sandbox.chaos.toxic.StatusFault;
import dev.plimsoll.sandbox.chaos.toxic.ThrottleFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The requests of a connection. Each is entered among the open exchanges when its head has come.
final class RequestFlow extends MessageFlow {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Supplier<List<Toxic>> toxics;
    private final ArrayDeque<Exchange> open;
    private final LongSupplier clock;
    private final Runnable onReady;
    private final List<Hit> copies = new ArrayList<>();
    private final List<ReorderFault> overtaking = new ArrayList<>();
    private @Nullable Exchange present;
    private long begun;

    /// @param clock nanoseconds
    /// @param onReady called when a request has come whose answer is not the service's
    RequestFlow(
            Supplier<List<Toxic>> toxics,
            ArrayDeque<Exchange> open,
            MessageSink out,
            LongSupplier clock,
            Runnable onReady) {
        super(out);
        this.toxics = toxics;
        this.open = open;
        this.clock = clock;
        this.onReady = onReady;
    }

    /// How many requests have come with their head.
    long begun() {
        return begun;
    }

    @Override
    Mode begin() {
        for (Toxic toxic : toxics.get()) {
            if (toxic.direction() == Direction.UPSTREAM) {
                return Mode.HOLD;
            }
        }
        return Mode.PASS;
    }

    @Override
    long head(HttpHead head) {
        if (!head.isRequest()) {
            passAll();
            return 0;
        }
        begun++;
        var exchange = new Exchange(head);
        present = exchange;
        open.add(exchange);
        if (holding()) {
            decide(exchange);
        }
        return head.chunked() ? HttpFraming.CHUNKED : Math.max(0, length(head, 0));
    }

    private void decide(Exchange exchange) {
        for (Toxic toxic : toxics.get()) {
            if (toxic.direction() != Direction.UPSTREAM || !exchange.fits(toxic)) {
                continue;
            }
            var draw = toxic.draw();
            if (toxic.httpFault() instanceof ReorderFault fault) {
                reorder(toxic, fault, draw.hit());
            } else if (draw.hit() && settles(exchange, toxic, draw)) {
                Hit.missed(copies);
                drop();
                if (exchange.head().expectsContinue()) {
                    // The client waits for a word before it sends the body, which it may then never send.
                    exchange.nowReady();
                    onReady.run();
                }
                return;
            }
        }
        if (exchange.head().expectsContinue() || exchange.head().leavesHttp()) {
            Hit.missed(copies);
        }
        if (exchange.head().expectsContinue() || (copies.isEmpty() && !hasEdits())) {
            giveUp();
        }
    }

    /// Holds the request back, or counts it among those that overtake one that is held.
    private void reorder(Toxic toxic, ReorderFault fault, boolean hit) {
        ReorderFault.Turn turn = hit ? fault.hold(toxic.entry()) : null;
        if (turn != null) {
            out().hold(toxic, fault.longestNanos(), turn);
            return;
        }
        if (hit) {
            toxic.entry().missed();
        }
        overtaking.add(fault);
    }

    /// Does what a fault asks for now; true when the request does not go on.
    private boolean settles(Exchange exchange, Toxic toxic, Draws.Draw draw) {
        HttpHead head = exchange.head();
        switch (toxic.httpFault()) {
            case BodyFault _ -> edit(new Hit(toxic, draw));
            case HttpFault.Duplicate _ -> copies.add(new Hit(toxic, draw));
            case DelayFault fault -> {
                toxic.entry().injected();
                out().delay(toxic, fault.nanos(draw.random()));
            }
            case HttpFault.Drip _ -> {
                if (head.chunked() || length(head, 0) > 0) {
                    toxic.entry().injected();
                    trickle(toxic);
                } else {
                    toxic.entry().missed();
                }
            }
            case HttpFault.Drop fault -> {
                toxic.entry().injected();
                exchange.leaveUnanswered(toxic, fault.hold());
                return true;
            }
            case StatusFault fault -> {
                toxic.entry().injected();
                exchange.answerWith(MessageRewrite.made(head, fault.status(), fault, List.of()));
                return true;
            }
            case ThrottleFault fault -> {
                long nanos = fault.refusedFor(clock.getAsLong());
                if (nanos > 0) {
                    toxic.entry().injected();
                    long seconds = (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
                    var again = List.of("Retry-After: " + seconds);
                    exchange.answerWith(MessageRewrite.made(head, fault.status(), null, again));
                    return true;
                }
            }
            case ReorderFault _ -> throw new IllegalStateException("a reorder settles nothing");
            case null -> {}
        }
        return false;
    }

    @Override
    void passHeld(int headLength) {
        Exchange exchange = present;
        if (copies.isEmpty() || exchange == null) {
            super.passHeld(headLength);
            return;
        }
        byte[] head = new byte[headLength];
        held().getBytes(held().readerIndex(), head);
        byte[] first = MessageRewrite.keptAlive(exchange.head(), head);
        if (first == null) {
            Hit.missed(copies);
        } else {
            copies.forEach(hit -> hit.toxic().entry().injected());
            copies.clear();
            ByteBuf body = held().copy(held().readerIndex() + headLength, held().readableBytes() - headLength);
            out().data(Unpooled.wrappedBuffer(Unpooled.wrappedBuffer(first), body));
            open.add(exchange.copy());
        }
        super.passHeld(headLength);
    }

    @Override
    void giveUp() {
        Hit.missed(copies);
        super.giveUp();
    }

    @Override
    void sourceEnded() {
        Hit.missed(copies);
        super.sourceEnded();
    }

    @Override
    void passAll() {
        Hit.missed(copies);
        super.passAll();
    }

    @Override
    void ended() {
        if (!overtaking.isEmpty()) {
            settle();
            overtaking.forEach(fault -> out().then(fault::passed));
            overtaking.clear();
        }
        Exchange exchange = present;
        present = null;
        if (exchange != null && exchange.local() && !exchange.ready()) {
            exchange.nowReady();
            onReady.run();
        }
    }
}
