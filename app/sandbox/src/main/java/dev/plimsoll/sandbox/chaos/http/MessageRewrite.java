package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.sandbox.chaos.toxic.BodyDamage;
import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.JsonEdit;
import dev.plimsoll.sandbox.chaos.toxic.PlaceEdit;
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
                case PlaceEdit edit -> edited(head, plain, edit);
            };
            return edited == null ? null : coding.encode(edited);
        } catch (IOException | JacksonException e) {
            // Not what its headers say: the body is left alone and the miss is in the ledger.
            return null;
        }
    }

    private static byte @Nullable [] edited(HttpHead head, byte[] plain, PlaceEdit edit) throws IOException {
        String type = head.lower("content-type");
        String bare = Payload.bareType(type);
        boolean xml = Payload.isXml(bare);
        boolean unicode = !type.contains("charset=") || type.contains("utf-8");
        if (!(bare.isEmpty() || bare.endsWith("json") || xml) || !unicode) {
            return null;
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(plain))
                .toString();
        String edited = text.isBlank() ? null : xml ? edit.xml().applyTo(text) : edited(text, edit.json());
        return edited == null ? null : edited.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String edited(String text, JsonEdit edit) {
        WireJson.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return edit.applyTo(text);
    }

    /// The response that answers `status` in place of the one with this head.
    static byte[] status(HttpHead head, String method, StatusFault fault, boolean closes) {
        var lines = new ArrayList<>(head.lines(KEPT_WITH_STATUS::contains));
        if (closes && head.value("connection") == null) {
            lines.add("Connection: close");
        }
        return answer(head.version(), method, fault.status(), fault, lines);
    }

    /// The response to a request that the service does not see.
    ///
    /// @param fault what it says; null for a problem that names the status
    /// @param more further header lines
    static byte[] made(HttpHead request, int status, @Nullable StatusFault fault, List<String> more) {
        var lines = new ArrayList<>(more);
        if (request.endsConnection()) {
            lines.add("Connection: close");
        }
        return answer("HTTP/1.1", request.method(), status, fault, lines);
    }

    private static byte[] answer(
            String version, String method, int status, @Nullable StatusFault fault, List<String> given) {
        var reason = HttpResponseStatus.valueOf(status).reasonPhrase();
        boolean bodiless = status == 204 || status == 304;
        byte[] body = bodiless ? new byte[0] : payload(status, reason, fault);
        var lines = new ArrayList<>(given);
        if (!bodiless) {
            lines.add("Content-Type: " + mediaType(fault));
        }
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(head(version + " " + status + " " + reason, lines, bodiless ? -1 : body.length));
        if (!method.equals("HEAD")) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private static byte[] payload(int status, String reason, @Nullable StatusFault fault) {
        if (fault != null && fault.text() != null) {
            return fault.text().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode value = fault == null ? null : fault.value();
        return WireJson.MAPPER.writeValueAsBytes(
                value == null
                        ? WireJson.MAPPER
                                .createObjectNode()
                                .put("title", reason)
                                .put("status", status)
                        : value);
    }

    private static String mediaType(@Nullable StatusFault fault) {
        if (fault != null && fault.text() != null) {
            return fault.mediaType();
        }
        return "application/" + (fault == null || fault.value() == null ? "problem+json" : "json");
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
