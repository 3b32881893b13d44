package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.DelayFault;
import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.Draws;
import dev.plimsoll.sandbox.chaos.toxic.HttpFault;
import dev.plimsoll.sandbox.chaos.toxic.StatusFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/// The responses of a connection, each to the oldest open exchange.
final class ResponseFlow extends MessageFlow {
    private final Supplier<List<Toxic>> toxics;
    private final ArrayDeque<Exchange> open;
    private final Runnable onTunnel;
    private boolean interim;
    private boolean bodiless;

    /// @param onTunnel called when the connection stops to be HTTP
    ResponseFlow(Supplier<List<Toxic>> toxics, ArrayDeque<Exchange> open, MessageSink out, Runnable onTunnel) {
        super(out);
        this.toxics = toxics;
        this.open = open;
        this.onTunnel = onTunnel;
    }

    @Override
    Mode begin() {
        Exchange exchange = open.peek();
        if (exchange == null) {
            passAll();
            return Mode.PASS;
        }
        if (exchange.answer() == Exchange.Answer.DROPPED) {
            return Mode.DROP;
        }
        for (Toxic toxic : toxics.get()) {
            if (toxic.direction() == Direction.DOWNSTREAM && exchange.fits(toxic)) {
                return Mode.HOLD;
            }
        }
        return Mode.PASS;
    }

    @Override
    long head(HttpHead head) {
        Exchange exchange = open.peek();
        if (exchange == null || !head.isResponse()) {
            passAll();
            return 0;
        }
        int status = head.status();
        interim = status / 100 == 1;
        if (status == 101 || (exchange.method().equals("CONNECT") && status / 100 == 2)) {
            passAll();
            onTunnel.run();
            return 0;
        }
        bodiless =
                interim || status == 204 || status == 304 || exchange.method().equals("HEAD");
        long length = bodiless ? 0 : head.chunked() ? HttpFraming.CHUNKED : length(head, HttpFraming.UNTIL_CLOSE);
        if (holding()) {
            decide(exchange, head, length);
        }
        return length;
    }

    private void decide(Exchange exchange, HttpHead head, long length) {
        for (Toxic toxic : interim ? List.<Toxic>of() : toxics.get()) {
            HttpFault fault = toxic.httpFault();
            if (fault == null
                    || toxic.direction() != Direction.DOWNSTREAM
                    || !exchange.fits(toxic)
                    || !fault.aim().fitsStatus(head.status())) {
                continue;
            }
            var draw = toxic.draw();
            if (draw.hit() && settles(exchange, head, length, toxic, draw)) {
                return;
            }
        }
        if (bodiless || !hasEdits()) {
            giveUp();
        }
    }

    /// Does what a fault asks for now; true when the response does not go on.
    private boolean settles(Exchange exchange, HttpHead head, long length, Toxic toxic, Draws.Draw draw) {
        switch (toxic.httpFault()) {
            case BodyFault _ -> edit(new Hit(toxic, draw));
            case DelayFault fault -> {
                toxic.entry().injected();
                out().delay(toxic, fault.nanos(draw.random()));
            }
            case HttpFault.Drip _ -> {
                if (length == 0) {
                    toxic.entry().missed();
                } else {
                    toxic.entry().injected();
                    trickle(toxic);
                }
            }
            case HttpFault.Drop fault -> {
                toxic.entry().injected();
                drop();
                if (fault.hold()) {
                    out().silence(toxic);
                } else {
                    out().close();
                }
                return true;
            }
            case StatusFault fault -> {
                toxic.entry().injected();
                drop();
                boolean closes = length == HttpFraming.UNTIL_CLOSE;
                out().data(made(MessageRewrite.status(head, exchange.method(), fault, closes)));
                return true;
            }
            case null, default -> toxic.entry().missed();
        }
        return false;
    }

    @Override
    void ended() {
        if (!interim) {
            open.poll();
            answerHere();
        }
    }

    /// Gives the answers that are not the service's, as far as it is their turn.
    void answerHere() {
        for (Exchange exchange = open.peek();
                exchange != null && exchange.local() && exchange.ready();
                exchange = open.peek()) {
            open.remove();
            settle();
            Toxic cause = exchange.cause();
            if (exchange.answer() == Exchange.Answer.SILENCE && cause != null) {
                out().silence(cause);
            } else {
                if (exchange.answer() == Exchange.Answer.MADE) {
                    out().data(made(exchange.made()));
                }
                if (exchange.answer() == Exchange.Answer.CLOSE
                        || exchange.head().endsConnection()) {
                    out().close();
                }
            }
        }
    }

    private static ByteBuf made(byte[] bytes) {
        return Unpooled.wrappedBuffer(bytes);
    }
}
