package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.StatusFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follows the requests and responses of one connection, so that a fault added at any time acts from the next
/// response on. Requests are only watched. A response that no fault wants passes byte for byte as it comes; one that
/// a fault may want is held until its head (and for a body fault its body) is complete. Bytes that are not
/// HTTP/1.1, an upgraded protocol and a tunnel pass untouched from there on. Used by one thread.
public final class HttpExchanges {
    private enum Mode {
        /// Bytes go on as they come.
        PASS,
        /// Bytes are kept until it is decided what becomes of them.
        HOLD,
        /// Bytes are dropped: the response was answered otherwise.
        DROP
    }

    private record Request(String method, String path) {}

    private final Supplier<List<Toxic>> toxics;
    private final HttpFraming requests = new HttpFraming();
    private final HttpFraming responses = new HttpFraming();
    private final ArrayDeque<Request> open = new ArrayDeque<>();
    private final List<Toxic> edits = new ArrayList<>();
    private @Nullable HttpHead heldHead;
    private int heldHeadLength;
    private ByteBuf held = Unpooled.EMPTY_BUFFER;
    private Mode mode = Mode.PASS;
    private boolean interim;
    /// The client sent something else than HTTP/1.1; the requests before it are still answered.
    private boolean requestsLost;
    /// Everything passes from here on.
    private boolean raw;

    /// @param toxics the HTTP faults of the proxy now, in order; read again for each message
    public HttpExchanges(Supplier<List<Toxic>> toxics) {
        this.toxics = toxics;
    }

    /// Looks at bytes of the client without changing or consuming them.
    public void request(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (!requestsLost && at < bytes.writerIndex()) {
            at = requests.advance(bytes, at, bytes.writerIndex());
            switch (requests.event()) {
                case HEAD -> requestHead(requests.head());
                case BROKEN -> requestsLost = true;
                case NONE, END -> {}
            }
        }
    }

    private void requestHead(HttpHead head) {
        if (!head.isRequest()) {
            requestsLost = true;
            return;
        }
        open.add(new Request(head.method(), head.path()));
        requests.body(head.chunked() ? HttpFraming.CHUNKED : Math.max(0, length(head, 0)));
    }

    /// Takes bytes of the service and hands on what the client is to see.
    public void response(ByteBuf bytes, Consumer<ByteBuf> out) {
        if (raw && held.readableBytes() == 0) {
            out.accept(bytes);
            return;
        }
        int end = bytes.writerIndex();
        int at = bytes.readerIndex();
        int passFrom = at;
        while (!raw && at < end) {
            if (responses.betweenMessages()) {
                begin();
                if (mode == Mode.HOLD) {
                    pass(bytes, passFrom, at, out);
                    passFrom = at;
                }
                if (raw) {
                    break;
                }
            }
            int stop = responses.advance(bytes, at, end);
            if (mode == Mode.HOLD) {
                held.writeBytes(bytes, at, stop - at);
            }
            if (mode != Mode.PASS) {
                passFrom = stop;
            }
            at = stop;
            completed(out);
        }
        if (raw) {
            releaseHeld(out);
        }
        if (passFrom == bytes.readerIndex()) {
            out.accept(bytes);
        } else {
            pass(bytes, passFrom, end, out);
            bytes.release();
        }
    }

    /// The service has ended its stream: what is still held goes on.
    public void responseEnd(Consumer<ByteBuf> out) {
        if (mode == Mode.HOLD && responses.untilClose()) {
            finish(out);
        }
        releaseHeld(out);
        raw = true;
    }

    /// Lets go of what is held, without handing it on.
    public void discard() {
        held.release();
        held = Unpooled.EMPTY_BUFFER;
        raw = true;
    }

    private void begin() {
        Request request = open.peek();
        if (request == null) {
            raw = true;
            return;
        }
        boolean wanted = toxics.get().stream().anyMatch(toxic -> toxic.matches(request.method(), request.path()));
        mode = wanted ? Mode.HOLD : Mode.PASS;
        if (wanted) {
            held = Unpooled.buffer(1024);
        }
    }

    private void completed(Consumer<ByteBuf> out) {
        switch (responses.event()) {
            case HEAD -> responseHead(responses.head(), out);
            case END -> finish(out);
            case BROKEN -> raw = true;
            case NONE -> {
                if (held.readableBytes() > ResponseRewrite.MAX_BODY) {
                    edits.forEach(toxic -> toxic.entry().missed());
                    giveUp(out);
                }
            }
        }
    }

    private void responseHead(HttpHead head, Consumer<ByteBuf> out) {
        Request request = open.peek();
        if (request == null || !head.isResponse()) {
            raw = true;
            return;
        }
        int status = head.status();
        interim = status / 100 == 1;
        if (status == 101 || (request.method().equals("CONNECT") && status / 100 == 2)) {
            raw = true;
            return;
        }
        boolean bodiless =
                interim || status == 204 || status == 304 || request.method().equals("HEAD");
        long length = bodiless ? 0 : head.chunked() ? HttpFraming.CHUNKED : length(head, HttpFraming.UNTIL_CLOSE);
        heldHeadLength = responses.headLength();
        if (mode == Mode.HOLD) {
            decide(request, head, bodiless, length, out);
        }
        if (responses.body(length)) {
            finish(out);
        }
    }

    private void decide(Request request, HttpHead head, boolean bodiless, long length, Consumer<ByteBuf> out) {
        for (Toxic toxic : interim ? List.<Toxic>of() : toxics.get()) {
            if (!toxic.matches(request.method(), request.path())) {
                continue;
            }
            if (toxic.httpFault() instanceof StatusFault fault && toxic.draw().hit()) {
                toxic.entry().injected();
                boolean closes = length == HttpFraming.UNTIL_CLOSE;
                held.clear();
                held.writeBytes(ResponseRewrite.status(head, request.method(), fault.status(), closes));
                edits.forEach(edit -> edit.entry().missed());
                giveUp(out);
                mode = Mode.DROP;
                return;
            }
            if (toxic.httpFault() instanceof BodyFault fault
                    && fault.actsOn(head.status())
                    && toxic.draw().hit()) {
                edits.add(toxic);
            }
        }
        if (!edits.isEmpty() && (bodiless || !ResponseRewrite.canRewrite(head))) {
            edits.forEach(edit -> edit.entry().missed());
            edits.clear();
        }
        if (edits.isEmpty()) {
            giveUp(out);
        } else {
            heldHead = head;
        }
    }

    /// Hands on what is held as it is and lets the rest of the message pass.
    private void giveUp(Consumer<ByteBuf> out) {
        edits.clear();
        releaseHeld(out);
        mode = Mode.PASS;
    }

    private void finish(Consumer<ByteBuf> out) {
        HttpHead head = heldHead;
        if (head != null && !edits.isEmpty()) {
            byte[] edited = ResponseRewrite.edited(head, ByteBufUtil.getBytes(held), heldHeadLength, edits);
            if (edited != null) {
                held.clear();
                held.writeBytes(edited);
            }
        }
        heldHead = null;
        giveUp(out);
        if (!interim) {
            open.poll();
        }
    }

    private void releaseHeld(Consumer<ByteBuf> out) {
        ByteBuf bytes = held;
        held = Unpooled.EMPTY_BUFFER;
        if (bytes.isReadable()) {
            out.accept(bytes);
        } else {
            bytes.release();
        }
    }

    private static void pass(ByteBuf bytes, int from, int to, Consumer<ByteBuf> out) {
        if (to > from) {
            out.accept(bytes.retainedSlice(from, to - from));
        }
    }

    private static long length(HttpHead head, long otherwise) {
        String value = head.value("content-length");
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseUnsignedLong(value.split(",", 2)[0].strip());
        } catch (NumberFormatException e) {
            // A length nobody can read: the peers will have to end the connection, and the bytes pass until then.
            return HttpFraming.UNTIL_CLOSE;
        }
    }
}
