package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.BodyFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Makes the bytes of a faulted response. The framing, the content coding and the headers of the original are kept;
/// its length is set anew, and digests of the old body go, so that the fault is the only thing wrong with it.
final class ResponseRewrite {
    /// Bodies beyond this many bytes pass as they are.
    static final int MAX_BODY = 64 * 1024 * 1024;

    private static final Set<String> DIGESTS = Set.of("content-md5", "digest", "content-digest", "repr-digest");
    private static final Set<String> KEPT_WITH_STATUS = Set.of("connection", "keep-alive", "date", "server");

    private ResponseRewrite() {}

    /// Whether the body of a response with this head can be rewritten.
    static boolean canRewrite(HttpHead head) {
        String type = head.lower("content-type");
        boolean json = type.isEmpty() || type.split(";", 2)[0].strip().endsWith("json");
        boolean unicode = !type.contains("charset=") || type.contains("utf-8");
        return json && unicode && ContentCoding.named(head.lower("content-encoding")) != null;
    }

    /// The response with the edits of `toxics` (each a body fault) made, or null when nothing changed. Notes in their
    /// accounts which of them acted.
    static byte @Nullable [] edited(HttpHead head, byte[] message, int headLength, List<Toxic> toxics) {
        byte[] framed = Arrays.copyOfRange(message, headLength, message.length);
        var body = head.chunked() ? ChunkedBody.decode(framed) : new ChunkedBody(framed, "");
        byte[] data = rewritten(head, body.data(), toxics);
        if (data == null) {
            return null;
        }
        var out = new ByteArrayOutputStream(data.length + headLength + 32);
        boolean sized = head.value("content-length") != null;
        var lines = head.lines(name -> !DIGESTS.contains(name) && !name.equals("content-length"));
        writeHead(out, head.startLine(), lines, sized && !head.chunked() ? data.length : -1);
        out.writeBytes(head.chunked() ? new ChunkedBody(data, body.trailers()).encode() : data);
        return out.toByteArray();
    }

    private static byte @Nullable [] rewritten(HttpHead head, byte[] coded, List<Toxic> toxics) {
        var coding = ContentCoding.named(head.lower("content-encoding"));
        try {
            if (coding != null) {
                JsonNode document = WireJson.MAPPER.readTree(coding.decode(coded, MAX_BODY));
                JsonNode edited = edit(document, toxics);
                return edited == null ? null : coding.encode(WireJson.MAPPER.writeValueAsBytes(edited));
            }
        } catch (IOException | JacksonException e) {
            // Not what its headers say: the body is left alone and the miss is in the ledger.
        }
        toxics.forEach(toxic -> toxic.entry().missed());
        return null;
    }

    private static @Nullable JsonNode edit(JsonNode original, List<Toxic> toxics) {
        JsonNode document = original;
        boolean changed = false;
        for (Toxic toxic : toxics) {
            JsonNode edited =
                    toxic.httpFault() instanceof BodyFault fault ? fault.edit().applyTo(document) : null;
            if (edited == null) {
                toxic.entry().missed();
            } else {
                toxic.entry().injected();
                document = edited;
                changed = true;
            }
        }
        return changed ? document : null;
    }

    /// The response that answers `status` in place of the one with this head.
    static byte[] status(HttpHead head, String method, int status, boolean closes) {
        var reason = HttpResponseStatus.valueOf(status).reasonPhrase();
        boolean bodiless = status == 204 || status == 304;
        byte[] body = bodiless
                ? new byte[0]
                : WireJson.MAPPER.writeValueAsBytes(
                        WireJson.MAPPER.createObjectNode().put("title", reason).put("status", status));
        var lines = new ArrayList<>(head.lines(KEPT_WITH_STATUS::contains));
        if (closes && head.value("connection") == null) {
            lines.add("Connection: close");
        }
        if (!bodiless) {
            lines.add("Content-Type: application/problem+json");
        }
        var out = new ByteArrayOutputStream(256);
        writeHead(out, head.version() + " " + status + " " + reason, lines, bodiless ? -1 : body.length);
        if (!method.equals("HEAD")) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private static void writeHead(ByteArrayOutputStream out, String startLine, List<String> lines, long length) {
        var head = new StringBuilder(startLine).append("\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
