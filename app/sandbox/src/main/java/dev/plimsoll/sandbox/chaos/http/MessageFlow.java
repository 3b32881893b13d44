package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.HttpFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One direction of a connection, message by message. A message that no fault wants passes byte for byte as it comes;
/// one that a fault may want is held until its head (and for a body fault its body) is complete.
abstract class MessageFlow {
    /// What becomes of the bytes of the present message.
    enum Mode {
        /// They go on as they come.
        PASS,
        /// They are kept until it is decided.
        HOLD,
        /// They are dropped: the message is lost or answered otherwise.
        DROP
    }

    private final MessageSink out;
    private final HttpFraming framing = new HttpFraming();
    private final List<Hit> edits = new ArrayList<>();
    private @Nullable HttpHead editedHead;
    private int editedHeadLength;
    private @Nullable Toxic drip;
    private ByteBuf held = Unpooled.EMPTY_BUFFER;
    private ByteBuf current = Unpooled.EMPTY_BUFFER;
    private int passFrom;
    private int at;
    private Mode mode = Mode.PASS;
    private boolean raw;

    MessageFlow(MessageSink out) {
        this.out = out;
    }

    /// The mode in which a message begins; [#passAll] may be called instead.
    abstract Mode begin();

    /// Takes a complete head and returns how the body is framed, see [HttpFraming#body]; [#passAll] may be called.
    abstract long head(HttpHead head);

    /// The message is complete and has gone on, or has been dropped.
    abstract void ended();

    /// Takes bytes of the source.
    void take(ByteBuf bytes) {
        if (raw && !held.isReadable()) {
            out.data(bytes);
            return;
        }
        int end = bytes.writerIndex();
        current = bytes;
        at = bytes.readerIndex();
        passFrom = at;
        while (!raw && at < end) {
            if (framing.betweenMessages()) {
                start();
                if (raw) {
                    break;
                }
            }
            int stop = framing.advance(bytes, at, end);
            if (mode == Mode.HOLD) {
                held.writeBytes(bytes, at, stop - at);
            }
            if (mode != Mode.PASS) {
                passFrom = stop;
            }
            at = stop;
            completed();
        }
        if (raw) {
            releaseHeld();
        }
        current = Unpooled.EMPTY_BUFFER;
        if (passFrom == bytes.readerIndex()) {
            out.data(bytes);
        } else {
            pass(bytes, passFrom, end);
            bytes.release();
        }
    }

    private void start() {
        mode = begin();
        if (mode != Mode.PASS) {
            settle();
        }
        if (mode == Mode.HOLD) {
            held = Unpooled.buffer(1024);
        }
    }

    /// Hands on what has passed so far of the bytes at hand, before something else is handed on.
    void settle() {
        if (current.isReadable()) {
            pass(current, passFrom, at);
            passFrom = at;
        }
    }

    private void pass(ByteBuf bytes, int from, int to) {
        if (to > from) {
            out.data(bytes.retainedSlice(from, to - from));
        }
    }

    private void completed() {
        switch (framing.event()) {
            case HEAD -> {
                int headLength = framing.headLength();
                HttpHead head = framing.head();
                long length = head(head);
                if (raw) {
                    return;
                }
                editedHead = head;
                editedHeadLength = headLength;
                if (framing.body(length)) {
                    finish();
                }
            }
            case END -> finish();
            case BROKEN -> passAll();
            case NONE -> {
                if (held.readableBytes() > MessageRewrite.MAX_BODY) {
                    giveUp();
                }
            }
        }
    }

    private void finish() {
        if (mode == Mode.HOLD) {
            complete();
        }
        if (drip != null) {
            settle();
            drip = null;
            out.endDrip();
        }
        mode = Mode.PASS;
        ended();
    }

    private void complete() {
        byte[] message = ByteBufUtil.getBytes(held);
        HttpHead head = editedHead;
        MessageRewrite.Rewritten edited =
                head == null ? null : MessageRewrite.edited(head, message, editedHeadLength, edits);
        edits.clear();
        if (edited == null) {
            passHeld(editedHeadLength);
        } else {
            held.clear();
            int headLength = edited.head().readableBytes();
            held.writeBytes(edited.head()).writeBytes(edited.body());
            passHeld(headLength);
            if (edited.closes()) {
                out.close();
            }
        }
    }

    /// Hands on a complete message that was held.
    ///
    /// @param headLength bytes of it that are its head
    void passHeld(int headLength) {
        Toxic trickling = drip;
        if (trickling == null || held.readableBytes() <= headLength) {
            releaseHeld();
            return;
        }
        ByteBuf message = held;
        held = Unpooled.EMPTY_BUFFER;
        out.data(message.readRetainedSlice(headLength));
        beginDrip(trickling);
        out.data(message);
    }

    private void beginDrip(Toxic toxic) {
        if (toxic.httpFault() instanceof HttpFault.Drip fault) {
            out.drip(toxic, fault.rate());
        }
    }

    /// Hands on what is held of the message as it is, and lets the rest pass: nothing is to be done with its body, or
    /// it cannot be done.
    void giveUp() {
        Hit.missed(edits);
        releaseHeld();
        if (mode == Mode.HOLD && drip != null) {
            beginDrip(drip);
        }
        mode = Mode.PASS;
    }

    /// The message is dropped as far as it has come, and as it comes.
    void drop() {
        Hit.missed(edits);
        if (drip != null) {
            drip.entry().missed();
            drip = null;
        }
        held.clear();
        releaseHeld();
        mode = Mode.DROP;
    }

    /// Everything passes from here on.
    void passAll() {
        Hit.missed(edits);
        raw = true;
    }

    /// Whether a message has begun, and goes on, and is not complete.
    boolean midway() {
        return !raw && mode != Mode.DROP && framing.midway();
    }

    /// The source has ended: what is still held goes on.
    void sourceEnded() {
        if (mode == Mode.HOLD && framing.untilClose()) {
            finish();
        }
        Hit.missed(edits);
        releaseHeld();
        raw = true;
    }

    /// Lets go of what is held, without handing it on.
    void discard() {
        held.release();
        held = Unpooled.EMPTY_BUFFER;
        raw = true;
    }

    private void releaseHeld() {
        ByteBuf bytes = held;
        held = Unpooled.EMPTY_BUFFER;
        if (bytes.isReadable()) {
            out.data(bytes);
        } else {
            bytes.release();
        }
    }

    /// Holds the message to the end of its body for an edit.
    void edit(Hit hit) {
        edits.add(hit);
    }

    boolean hasEdits() {
        return !edits.isEmpty();
    }

    /// Lets the body trickle.
    void trickle(Toxic toxic) {
        drip = toxic;
    }

    boolean holding() {
        return mode == Mode.HOLD;
    }

    ByteBuf held() {
        return held;
    }

    MessageSink out() {
        return out;
    }

    static long length(HttpHead head, long otherwise) {
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
