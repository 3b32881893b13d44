package dev.plimsoll.engine.workload;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the responses of one connection (RFC 9112) as far as a load needs them: where each ends, its status, and
/// whether the connection takes another request. Of what it reads it makes no objects: a second holds tens of
/// thousands of responses, and clearing up after them would hold up the requests. Bytes may come in any pieces.
final class ResponseReader {
    /// What the bytes came to.
    enum Step {
        /// The answer is not complete.
        MORE,
        /// An answer is complete; what is left of the bytes is not part of it.
        ANSWERED,
        /// These bytes are not HTTP/1.x.
        BROKEN
    }

    private enum State {
        STATUS_LINE,
        HEADER,
        BODY,
        UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK_DATA,
        CHUNK_END,
        TRAILER
    }

    private static final byte[] VERSION = ascii("HTTP/");
    private static final byte[] CONTENT_LENGTH = ascii("content-length");
    private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding");
    private static final byte[] CONNECTION = ascii("connection");
    private static final byte[] CHUNKED = ascii("chunked");
    private static final byte[] CLOSE = ascii("close");
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");
    private static final int MOST_HEAD = 64 * 1024;
    private static final long MOST_CHUNK = Long.MAX_VALUE >> 5;
    private static final int FINAL = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final long UNKNOWN = -1;

    private State state = State.STATUS_LINE;
    private byte[] line = new byte[256];
    private int lineLength;
    private int headLength;
    private int status;
    private boolean keepAlive;
    private boolean closes;
    private boolean chunked;
    /// The header before says where the answer ends: one that goes on in a second line is not guessed at.
    private boolean framing;

    private long left;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The status of the answer last completed.
    int status() {
        return status;
    }

    /// Whether the connection may be used again after the answer last completed.
    boolean keepAlive() {
        return keepAlive && !closes;
    }

    /// Whether the present answer is complete when the connection ends.
    boolean endsWithConnection() {
        return state == State.UNTIL_CLOSE;
    }

    /// Takes bytes until an answer is complete or none are left. Interim answers are passed over.
    ///
    /// @param toHead whether HEAD was asked for, whose answer has no body whatever its headers say
    Step read(ByteBuf bytes, boolean toHead) {
        Step step = Step.MORE;
        while (step == Step.MORE && bytes.isReadable()) {
            step = switch (state) {
                case STATUS_LINE -> {
                    skipBlank(bytes);
                    yield lineOf(bytes) ? statusLine() : lineTooLong();
                }
                case HEADER -> lineOf(bytes) ? header(toHead) : lineTooLong();
                case BODY, CHUNK_DATA -> counted(bytes);
                case UNTIL_CLOSE -> {
                    bytes.skipBytes(bytes.readableBytes());
                    yield Step.MORE;
                }
                case CHUNK_SIZE -> lineOf(bytes) ? chunkSize() : lineTooLong();
                case CHUNK_END -> lineOf(bytes) ? chunkEnd() : lineTooLong();
                case TRAILER -> lineOf(bytes) ? trailer() : lineTooLong();
            };
        }
        return step;
    }

    /// Line ends and spaces between answers mean nothing.
    void skipBlank(ByteBuf bytes) {
        while (lineLength == 0 && bytes.isReadable() && bytes.getUnsignedByte(bytes.readerIndex()) <= ' ') {
            bytes.skipBytes(1);
        }
    }

    /// Adds to the line that has begun; true when it is complete, and then it is without its end.
    private boolean lineOf(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int end = bytes.indexOf(from, bytes.writerIndex(), (byte) '\n');
        int length = (end < 0 ? bytes.writerIndex() : end) - from;
        headLength += length;
        if (headLength > MOST_HEAD) {
            return false;
        }
        if (lineLength + length > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, lineLength + length));
        }
        bytes.readBytes(line, lineLength, length);
        lineLength += length;
        if (end < 0) {
            return false;
        }
        bytes.skipBytes(1);
        if (lineLength > 0 && line[lineLength - 1] == '\r') {
            lineLength--;
        }
        return true;
    }

    private Step lineTooLong() {
        return headLength > MOST_HEAD ? Step.BROKEN : Step.MORE;
    }

    private Step statusLine() {
        int at = VERSION.length;
        boolean version = lineLength >= at + 3
                && matches(0, at, VERSION)
                && digit(line[at])
                && line[at + 1] == '.'
                && digit(line[at + 2]);
        if (!version) {
            return Step.BROKEN;
        }
        keepAlive = line[at] != '1' || line[at + 2] != '0';
        at += 3;
        int digits = skipSpaces(at, lineLength);
        int end = digits;
        status = 0;
        while (end < lineLength && end - digits < 3 && digit(line[end])) {
            status = status * 10 + line[end++] - '0';
        }
        if (digits == at || end - digits != 3 || (end < lineLength && line[end] > ' ')) {
            return Step.BROKEN;
        }
        closes = false;
        chunked = false;
        framing = false;
        left = UNKNOWN;
        return nextLine(State.HEADER);
    }

    private Step nextLine(State next) {
        state = next;
        lineLength = 0;
        return Step.MORE;
    }

    private Step header(boolean toHead) {
        if (lineLength == 0) {
            return headEnded(toHead);
        }
        if (line[0] == ' ' || line[0] == '\t') {
            return framing ? Step.BROKEN : nextLine(State.HEADER);
        }
        int colon = 0;
        while (colon < lineLength && line[colon] != ':') {
            colon++;
        }
        int nameEnd = trimmedEnd(0, colon);
        int from = skipSpaces(Math.min(colon + 1, lineLength), lineLength);
        int to = trimmedEnd(from, lineLength);
        framing = true;
        if (matches(0, nameEnd, CONTENT_LENGTH)) {
            if (!length(from, to)) {
                return Step.BROKEN;
            }
        } else if (matches(0, nameEnd, TRANSFER_ENCODING)) {
            chunked |= lists(from, to, CHUNKED);
        } else if (matches(0, nameEnd, CONNECTION)) {
            closes |= lists(from, to, CLOSE);
            keepAlive |= lists(from, to, KEEP_ALIVE);
        } else {
            framing = false;
        }
        return nextLine(State.HEADER);
    }

    /// Reads the length of the body; false when it is none, or the second one.
    private boolean length(int from, int to) {
        if (left != UNKNOWN || from == to) {
            return false;
        }
        left = 0;
        for (int i = from; i < to; i++) {
            if (!digit(line[i]) || left > Long.MAX_VALUE / 10 - 1) {
                return false;
            }
            left = left * 10 + line[i] - '0';
        }
        return true;
    }

    private Step headEnded(boolean toHead) {
        headLength = 0;
        if (status < FINAL) {
            return nextLine(State.STATUS_LINE);
        }
        if (toHead || status == NO_CONTENT || status == NOT_MODIFIED || (left == 0 && !chunked)) {
            return answered();
        }
        return nextLine(chunked ? State.CHUNK_SIZE : left == UNKNOWN ? State.UNTIL_CLOSE : State.BODY);
    }

    private Step answered() {
        nextLine(State.STATUS_LINE);
        headLength = 0;
        return Step.ANSWERED;
    }

    private Step counted(ByteBuf bytes) {
        int taken = (int) Math.min(left, bytes.readableBytes());
        bytes.skipBytes(taken);
        left -= taken;
        if (left > 0) {
            return Step.MORE;
        }
        return state == State.BODY ? answered() : nextLine(State.CHUNK_END);
    }

    private Step chunkSize() {
        headLength = 0;
        left = 0;
        int at = skipSpaces(0, lineLength);
        int digits = at;
        for (int digit = hex(at); digit >= 0; digit = hex(++at)) {
            if (left > MOST_CHUNK) {
                return Step.BROKEN;
            }
            left = left * 16 + digit;
        }
        if (at == digits || (at < lineLength && line[at] != ';' && line[at] > ' ')) {
            return Step.BROKEN;
        }
        return nextLine(left == 0 ? State.TRAILER : State.CHUNK_DATA);
    }

    private Step chunkEnd() {
        headLength = 0;
        return lineLength == 0 ? nextLine(State.CHUNK_SIZE) : Step.BROKEN;
    }

    private Step trailer() {
        return lineLength == 0 ? answered() : nextLine(State.TRAILER);
    }

    private int hex(int at) {
        return at < lineLength ? Character.digit(line[at], 16) : -1;
    }

    private static boolean digit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    private int skipSpaces(int from, int to) {
        int at = from;
        while (at < to && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at;
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && (line[end - 1] == ' ' || line[end - 1] == '\t')) {
            end--;
        }
        return end;
    }

    /// Whether the words of the line between commas name this one.
    private boolean lists(int from, int to, byte[] word) {
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || line[at] == ',') {
                int first = skipSpaces(start, at);
                if (matches(first, trimmedEnd(first, at), word)) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    /// Whether the letters from `from` to `to` are those, large or small.
    private boolean matches(int from, int to, byte[] letters) {
        if (to - from != letters.length) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            int octet = line[from + i];
            int lower = octet >= 'A' && octet <= 'Z' && letters[i] >= 'a' ? octet + ('a' - 'A') : octet;
            if (lower != letters[i]) {
                return false;
            }
        }
        return true;
    }
}
