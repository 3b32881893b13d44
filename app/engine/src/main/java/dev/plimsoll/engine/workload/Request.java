package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/// A call as the bytes that go on the wire, made once because the same call is sent many times.
final class Request {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private static final int DELETE = 0x7f;

    private final Call call;
    private final ByteBuf bytes;

    Request(Call call, URI server) {
        this.call = call;
        this.bytes = outsideHeap(encode(call, server));
    }

    Call call() {
        return call;
    }

    OperationKey operation() {
        return call.operation();
    }

    boolean isHead() {
        return call.operation().method().equals("HEAD");
    }

    /// The request, to be written once, by the one thread that sends.
    ByteBuf message() {
        return bytes.retainedDuplicate();
    }

    /// There the system takes it from as it is; from the heap it would be copied there each time.
    private static ByteBuf outsideHeap(byte[] bytes) {
        return Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    }

    private static byte[] encode(Call call, URI server) {
        var head = new StringBuilder()
                .append(call.operation().method())
                .append(' ')
                .append(basePath(server))
                .append(escaped(call.target()))
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.getRawAuthority())
                .append("\r\n");
        call.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (call.body().length > 0 || WITH_BODY.contains(call.operation().method())) {
            head.append("Content-Length: ").append(call.body().length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + call.body().length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(call.body(), 0, all, start.length, call.body().length);
        return all;
    }

    private static String escaped(String target) {
        var escaped = new StringBuilder();
        for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < DELETE) {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return escaped.toString();
    }

    private static String basePath(URI server) {
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
