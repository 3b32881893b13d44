package dev.plimsoll.sandbox.chaos.http;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds where the messages of one direction of an HTTP/1.1 connection begin and end (RFC 9112), a piece of bytes at
/// a time and without changing them. After a head the owner says how the body is framed, because for a response
/// that depends on the request.
final class HttpFraming {
    /// What the bytes looked at so far have completed.
    enum Event {
        /// Nothing: more bytes are needed.
        NONE,
        /// A head; [#body] must be called next.
        HEAD,
        /// A message.
        END,
        /// These bytes are not HTTP/1.1.
        BROKEN
    }

    private enum State {
        HEAD,
        LENGTH,
        UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK_EXTENSION,
        CHUNK_DATA,
        CHUNK_END,
        TRAILER
    }

    /// The length that stands for a body in chunks, and for one that ends with the connection.
    static final long CHUNKED = -1;

    static final long UNTIL_CLOSE = -2;

    private static final int MAX_HEAD = 64 * 1024;
    private static final long MAX_CHUNK = Long.MAX_VALUE >> 5;

    private State state = State.HEAD;
    private Event event = Event.NONE;
    private byte[] head = new byte[512];
    private int headLength;
    private int lineLength;
    private boolean anyLine;
    private long left;

    /// What [#advance] stopped at.
    Event event() {
        return event;
    }

    /// Whether no byte of a message has been seen since the last one ended.
    boolean betweenMessages() {
        return state == State.HEAD && headLength == 0;
    }

    /// Whether a message has begun that is not complete: its first line has come, and says that it is one.
    boolean midway() {
        if (state != State.HEAD) {
            return true;
        }
        String begun = new String(head, 0, headLength, StandardCharsets.ISO_8859_1).stripLeading();
        int line = begun.indexOf('\n');
        return line >= 0 && begun.substring(0, line).contains("HTTP/1.");
    }

    /// Whether the present body ends with the connection.
    boolean untilClose() {
        return state == State.UNTIL_CLOSE;
    }

    /// The head just completed.
    HttpHead head() {
        return new HttpHead(head, headLength);
    }

    /// The length in bytes of the head last completed.
    int headLength() {
        return headLength;
    }

    /// Says how the body is framed: its length, [#CHUNKED] or [#UNTIL_CLOSE]. Returns true when the message ends here.
    boolean body(long length) {
        left = length;
        lineLength = 0;
        if (length == 0) {
            reset();
            return true;
        }
        state = length == CHUNKED ? State.CHUNK_SIZE : length == UNTIL_CLOSE ? State.UNTIL_CLOSE : State.LENGTH;
        left = Math.max(0, length);
        return false;
    }

    /// Looks at the bytes from `from` until something completes or `to` is reached, and returns where it stopped.
    int advance(ByteBuf bytes, int from, int to) {
        event = Event.NONE;
        int at = from;
        while (at < to && event == Event.NONE) {
            at = switch (state) {
                case HEAD -> head(bytes, at, to);
                case LENGTH, CHUNK_DATA -> counted(at, to);
                case UNTIL_CLOSE -> to;
                case CHUNK_SIZE, CHUNK_EXTENSION -> chunkSize(bytes.getByte(at), at);
                case CHUNK_END -> chunkEnd(bytes.getByte(at), at);
                case TRAILER -> trailer(bytes.getByte(at), at);
            };
        }
        return at;
    }

    private int head(ByteBuf bytes, int from, int to) {
        int at = from;
        boolean complete = false;
        while (at < to && !complete) {
            byte next = bytes.getByte(at++);
            if (!anyLine && next != '\n' && next != '\r' && !Character.isLetter(next)) {
                // No method and no version begins so: nothing is kept waiting for an end that may never come.
                event = Event.BROKEN;
                return to;
            }
            if (next == '\n') {
                complete = anyLine && lineLength == 0;
                lineLength = 0;
            } else if (next != '\r') {
                lineLength++;
                anyLine = true;
            }
        }
        int length = at - from;
        if (headLength + length > MAX_HEAD) {
            event = Event.BROKEN;
            return to;
        }
        if (headLength + length > head.length) {
            head = Arrays.copyOf(head, Math.max(head.length * 2, headLength + length));
        }
        bytes.getBytes(from, head, headLength, length);
        headLength += length;
        if (complete) {
            event = Event.HEAD;
        }
        return at;
    }

    private int counted(int at, int to) {
        int taken = (int) Math.min(left, to - at);
        left -= taken;
        if (left == 0) {
            if (state == State.LENGTH) {
                end();
            } else {
                state = State.CHUNK_END;
            }
        }
        return at + taken;
    }

    private int chunkSize(byte next, int at) {
        int digit = Character.digit(next, 16);
        if (next == '\n') {
            if (lineLength == 0) {
                event = Event.BROKEN;
            }
            lineLength = 0;
            state = left == 0 ? State.TRAILER : State.CHUNK_DATA;
        } else if (state == State.CHUNK_SIZE && digit >= 0 && left < MAX_CHUNK) {
            left = left * 16 + digit;
            lineLength++;
        } else if (next == ';' || next == ' ' || next == '\t' || next == '\r') {
            state = State.CHUNK_EXTENSION;
        } else if (state == State.CHUNK_SIZE) {
            event = Event.BROKEN;
        }
        return at + 1;
    }

    private int chunkEnd(byte next, int at) {
        if (next == '\n') {
            state = State.CHUNK_SIZE;
        } else if (next != '\r') {
            event = Event.BROKEN;
        }
        return at + 1;
    }

    private int trailer(byte next, int at) {
        if (next == '\n') {
            if (lineLength == 0) {
                end();
            }
            lineLength = 0;
        } else if (next != '\r') {
            lineLength++;
        }
        return at + 1;
    }

    private void end() {
        event = Event.END;
        reset();
    }

    private void reset() {
        state = State.HEAD;
        headLength = 0;
        lineLength = 0;
        anyLine = false;
        left = 0;
    }
}
