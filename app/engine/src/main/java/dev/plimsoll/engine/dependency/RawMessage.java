package dev.plimsoll.engine.dependency;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of HTTP/1.1 as it came (RFC 9112), byte for byte: its head with the blank line, and its body with the
/// coding in which it was sent.
///
/// @param startLine its first line
/// @param headers its header lines, in order, without their ends
/// @param body with chunks, where it came in chunks
/// @param untilClose whether only the end of the connection ends the body
@SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
record RawMessage(String startLine, List<String> headers, byte[] body, boolean untilClose) {
    private static final int LARGEST_HEAD = 64 * 1024;
    private static final int LARGEST_BODY = 16 << 20;

    RawMessage {
        headers = List.copyOf(headers);
    }

    /// Reads a request; null when the connection ends before one.
    ///
    /// @param goOn told when the client waits for leave to send its body
    static @Nullable RawMessage request(InputStream in, Interim goOn) throws IOException {
        List<String> lines = head(in);
        if (lines == null) {
            return null;
        }
        RawMessage head = new RawMessage(lines.getFirst(), lines.subList(1, lines.size()), new byte[0], false);
        if (head.value("expect").toLowerCase(Locale.ROOT).contains("100-continue")) {
            goOn.send();
        }
        return new RawMessage(head.startLine, head.headers, head.bodyOf(in, false), false);
    }

    /// Lets a client send its body.
    interface Interim {
        void send() throws IOException;
    }

    /// Reads the final response to a request.
    static RawMessage response(InputStream in, String method) throws IOException {
        List<String> lines;
        RawMessage head;
        do {
            lines = head(in);
            if (lines == null) {
                throw new EOFException("the dependency closed the connection before it answered");
            }
            head = new RawMessage(lines.getFirst(), lines.subList(1, lines.size()), new byte[0], false);
        } while (head.status() < 200);
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return head;
        }
        boolean open = !head.chunked() && head.value("content-length").isEmpty();
        return new RawMessage(head.startLine, head.headers, head.bodyOf(in, open), open);
    }

    /// The lines of a head; null at the end of the connection.
    private static @Nullable List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        int left = LARGEST_HEAD;
        while (true) {
            String line = line(in, left);
            if (line == null) {
                if (lines.isEmpty()) {
                    return null;
                }
                throw new EOFException("the connection ended within a head");
            }
            left -= line.length() + 2;
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                return lines;
            }
        }
    }

    private static @Nullable String line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the connection ended within a line");
            }
            if (line.size() >= most) {
                throw new IOException("a head is longer than " + LARGEST_HEAD + " bytes");
            }
            line.write(next);
            next = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private byte[] bodyOf(InputStream in, boolean open) throws IOException {
        if (chunked()) {
            return chunks(in);
        }
        String length = value("content-length");
        if (open) {
            return limited(in.readNBytes(LARGEST_BODY + 1));
        }
        int wanted = length.isEmpty() ? 0 : length(length);
        byte[] body = in.readNBytes(wanted);
        if (body.length < wanted) {
            throw new EOFException("the connection ended within a body");
        }
        return body;
    }

    private static int length(String text) throws IOException {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > LARGEST_BODY) {
            throw new IOException("a body has a length of at most " + LARGEST_BODY + " bytes, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static byte[] limited(byte[] body) throws IOException {
        if (body.length > LARGEST_BODY) {
            throw new IOException("a body is longer than " + LARGEST_BODY + " bytes");
        }
        return body;
    }

    /// The chunks with their sizes, the last one, and the trailers.
    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = chunk(in, all);
            if (size == 0) {
                String trailer;
                do {
                    trailer = required(in);
                    write(all, trailer);
                } while (!trailer.isEmpty());
                return all.toByteArray();
            }
            byte[] data = in.readNBytes(size);
            all.writeBytes(data);
            if (data.length < size || !required(in).isEmpty()) {
                throw new IOException("a chunk has not the size that it names");
            }
            write(all, "");
        }
    }

    private static int chunk(InputStream in, ByteArrayOutputStream all) throws IOException {
        String line = required(in);
        write(all, line);
        String size = line.split("[;\\s]", 2)[0];
        if (!size.matches("[0-9A-Fa-f]{1,7}") || Integer.parseInt(size, 16) + all.size() > LARGEST_BODY) {
            throw new IOException("a chunk cannot be read: '" + line + "'");
        }
        return Integer.parseInt(size, 16);
    }

    private static String required(InputStream in) throws IOException {
        String line = line(in, LARGEST_HEAD);
        if (line == null) {
            throw new EOFException("the connection ended within a body");
        }
        return line;
    }

    private static void write(ByteArrayOutputStream all, String line) {
        all.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean chunked() {
        return value("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked");
    }

    /// The first value of a header, stripped; empty for none.
    String value(String name) {
        return headers.stream()
                .filter(line -> named(line, name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    static boolean named(String line, String name) {
        return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
    }

    /// Its headers by name, in lower case.
    Map<String, List<String>> byName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String line : headers) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                all.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return all;
    }

    String method() {
        return startLine.split(" ", 2)[0];
    }

    String target() {
        String[] parts = startLine.split(" ", 3);
        return parts.length < 2 ? "/" : parts[1];
    }

    int status() {
        String[] parts = startLine.split(" ", 3);
        return parts.length < 2 || !parts[1].matches("[0-9]{3}") ? 0 : Integer.parseInt(parts[1]);
    }

    /// The body without chunks.
    byte[] data() {
        if (!chunked()) {
            return body;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\n') {
                end++;
            }
            String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
            int size = Integer.parseInt(line.strip().split("[;\\s]", 2)[0], 16);
            if (size == 0) {
                return data.toByteArray();
            }
            data.write(body, end + 1, size);
            at = end + 1 + size + 2;
        }
    }

    /// The same with other headers.
    RawMessage withHeaders(List<String> others) {
        return new RawMessage(startLine, others, body, untilClose);
    }

    /// The same with another body that is sent at its length.
    RawMessage withData(byte[] data) {
        List<String> others = new ArrayList<>(headers.stream()
                .filter(line -> !named(line, "content-length") && !named(line, "transfer-encoding"))
                .toList());
        others.add("Content-Length: " + data.length);
        return new RawMessage(startLine, others, data, false);
    }

    /// As it goes over a connection.
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        write(all, startLine);
        headers.forEach(line -> write(all, line));
        write(all, "");
        all.writeBytes(body);
        return all.toByteArray();
    }
}
