package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.BodyDamage;
import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.JsonEdit;
import dev.plimsoll.sandbox.chaos.toxic.StatusFault;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Makes the bytes of a faulted message. The framing, the content coding and the headers of the original are kept;
/// its length is set anew, and digests of the old body go, so that the fault is the only thing wrong with it.
final class MessageRewrite {
    /// Bodies beyond this many bytes pass as they are.
    static final int MAX_BODY = 64 * 1024 * 1024;

    private static final Set<String> DIGESTS = Set.of("content-md5", "digest", "content-digest", "repr-digest");
    private static final Set<String> KEPT_WITH_STATUS = Set.of("connection", "keep-alive", "date", "server");

    private MessageRewrite() {}

    /// A message made anew.
    ///
    /// @param closes whether the connection must end behind it
    record Rewritten(ByteBuf head, ByteBuf body, boolean closes) {}

    /// The message with the edits of `hits` (each of a body fault) made, or null when nothing changed. Notes in their
    /// accounts which of them acted.
    static @Nullable Rewritten edited(HttpHead head, byte[] message, int headLength, List<Hit> hits) {
        byte[] framed = Arrays.copyOfRange(message, headLength, message.length);
        boolean chunked = head.chunked();
        boolean sized = head.value("content-length") != null && !chunked;
        var body = chunked ? ChunkedBody.decode(framed) : new ChunkedBody(framed, "");
        byte[] data = body.data();
        boolean changed = false;
        boolean lacking = false;
        for (Hit hit : hits) {
            byte[] edited = hit.toxic().httpFault() instanceof BodyFault fault
                    ? edited(head, data, fault, hit.draw().random())
                    : null;
            boolean lengthOnly = hit.toxic().httpFault() instanceof BodyFault(var _, BodyDamage(var kind, var _, var _))
                    && kind == BodyDamage.Kind.WRONG_LENGTH;
            if (edited == null || (lengthOnly && !sized && !chunked)) {
                hit.toxic().entry().missed();
            } else {
                hit.toxic().entry().injected();
                data = edited;
                changed = true;
                lacking |= lengthOnly;
            }
        }
        if (!changed) {
            return null;
        }
        long promised = (long) data.length + (lacking ? BodyDamage.LACKING : 0);
        var lines = head.lines(name -> !DIGESTS.contains(name) && (chunked || !name.equals("content-length")));
        var newHead = Unpooled.wrappedBuffer(head(head.startLine(), lines, sized ? promised : -1));
        if (!chunked) {
            return new Rewritten(newHead, Unpooled.wrappedBuffer(data), lacking);
        }
        var coded = new ChunkedBody(data, body.trailers());
        byte[] framedAnew = lacking ? coded.encodeLacking(BodyDamage.LACKING) : coded.encode();
        return new Rewritten(newHead, Unpooled.wrappedBuffer(framedAnew), lacking);
    }

    private static byte @Nullable [] edited(HttpHead head, byte[] coded, BodyFault fault, RandomGenerator random) {
        if (fault.edit() instanceof BodyDamage damage && !damage.kind().plain()) {
            return damage.applyTo(coded, random);
        }
        var coding = ContentCoding.named(head.lower("content-encoding"));
        if (coding == null) {
            return null;
        }
        try {
            byte[] plain = coding.decode(coded, MAX_BODY);
            byte[] edited = switch (fault.edit()) {
                case BodyDamage damage -> damage.applyTo(plain, random);
                case JsonEdit edit -> edited(head, plain, edit);
            };
            return edited == null ? null : coding.encode(edited);
        } catch (IOException | JacksonException e) {
            // Not what its headers say: the body is left alone and the miss is in the ledger.
            return null;
        }
    }

    private static byte @Nullable [] edited(HttpHead head, byte[] plain, JsonEdit edit) throws IOException {
        String type = head.lower("content-type");
        boolean json = type.isEmpty() || type.split(";", 2)[0].strip().endsWith("json");
        boolean unicode = !type.contains("charset=") || type.contains("utf-8");
        if (!json || !unicode) {
            return null;
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(plain))
                .toString();
        WireJson.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        String edited = text.isBlank() ? null : edit.applyTo(text);
        return edited == null ? null : edited.getBytes(StandardCharsets.UTF_8);
    }

    /// The response that answers `status` in place of the one with this head.
    static byte[] status(HttpHead head, String method, StatusFault fault, boolean closes) {
        var lines = new ArrayList<>(head.lines(KEPT_WITH_STATUS::contains));
        if (closes && head.value("connection") == null) {
            lines.add("Connection: close");
        }
        return answer(head.version(), method, fault.status(), fault.value(), lines);
    }

    /// The response to a request that the service does not see.
    ///
    /// @param value the JSON payload; null for a problem that names the status
    /// @param more further header lines
    static byte[] made(HttpHead request, int status, @Nullable JsonNode value, List<String> more) {
        var lines = new ArrayList<>(more);
        if (request.endsConnection()) {
            lines.add("Connection: close");
        }
        return answer("HTTP/1.1", request.method(), status, value, lines);
    }

    private static byte[] answer(
            String version, String method, int status, @Nullable JsonNode value, List<String> given) {
        var reason = HttpResponseStatus.valueOf(status).reasonPhrase();
        boolean bodiless = status == 204 || status == 304;
        byte[] body = bodiless
                ? new byte[0]
                : WireJson.MAPPER.writeValueAsBytes(
                        value == null
                                ? WireJson.MAPPER
                                        .createObjectNode()
                                        .put("title", reason)
                                        .put("status", status)
                                : value);
        var lines = new ArrayList<>(given);
        if (!bodiless) {
            lines.add("Content-Type: application/" + (value == null ? "problem+json" : "json"));
        }
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(head(version + " " + status + " " + reason, lines, bodiless ? -1 : body.length));
        if (!method.equals("HEAD")) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    /// The head of a request whose connection must live on behind it, or null when that cannot be: in HTTP/1.0.
    static byte @Nullable [] keptAlive(HttpHead request, byte[] head) {
        if (!request.endsConnection()) {
            return head;
        }
        if (!request.startLine().endsWith("HTTP/1.1")) {
            return null;
        }
        return head(request.startLine(), request.lines(name -> !name.equals("connection")), -1);
    }

    private static byte[] head(String startLine, List<String> lines, long length) {
        var head = new StringBuilder(startLine).append("\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        if (length >= 0) {
            head.append(String.format(Locale.ROOT, "Content-Length: %d\r\n", length));
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
