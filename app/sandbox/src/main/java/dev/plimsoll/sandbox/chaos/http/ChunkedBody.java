package dev.plimsoll.sandbox.chaos.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A whole body in the chunked transfer coding (RFC 9112, 7.1).
final class ChunkedBody {
    private final byte[] data;
    private final String trailers;

    /// @param data the bytes without the coding; not copied
    /// @param trailers the trailer section as it came, without the blank line that ends it
    ChunkedBody(byte[] data, String trailers) {
        this.data = data;
        this.trailers = trailers;
    }

    byte[] data() {
        return data;
    }

    String trailers() {
        return trailers;
    }

    /// Takes the coding off. `coded` must be complete and well formed.
    static ChunkedBody decode(byte[] coded) {
        var data = new ByteArrayOutputStream(coded.length);
        int at = 0;
        while (true) {
            int lineEnd = indexOfLineFeed(coded, at);
            String line = new String(coded, at, lineEnd - at, StandardCharsets.ISO_8859_1);
            int size = Integer.parseInt(line.split("[;\\s]", 2)[0], 16);
            at = lineEnd + 1;
            if (size == 0) {
                String rest = new String(coded, at, coded.length - at, StandardCharsets.ISO_8859_1);
                String trailers = rest.endsWith("\r\n") ? rest.substring(0, rest.length() - 2) : "";
                return new ChunkedBody(data.toByteArray(), trailers);
            }
            data.write(coded, at, size);
            at = indexOfLineFeed(coded, at + size) + 1;
        }
    }

    /// Puts the coding on: one chunk, the last chunk, the trailers.
    byte[] encode() {
        var coded = new ByteArrayOutputStream(data.length + 64);
        if (data.length > 0) {
            coded.writeBytes((Integer.toHexString(data.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            coded.writeBytes(data);
            coded.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        coded.writeBytes(("0\r\n" + trailers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return coded.toByteArray();
    }

    /// One chunk whose size is told as `lacking` bytes more than it has, and no end.
    byte[] encodeLacking(int lacking) {
        var coded = new ByteArrayOutputStream(data.length + 16);
        coded.writeBytes((Integer.toHexString(data.length + lacking) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        coded.writeBytes(data);
        return coded.toByteArray();
    }

    private static int indexOfLineFeed(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
