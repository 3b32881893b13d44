package dev.plimsoll.sandbox.chaos.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The content codings a body can be rewritten under (RFC 9110, 8.4.1).
enum ContentCoding {
    IDENTITY,
    GZIP,
    DEFLATE;

    /// The coding a `Content-Encoding` names in lower case, or null for one that is not known here.
    static @Nullable ContentCoding named(String contentEncoding) {
        return switch (contentEncoding) {
            case "", "identity" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            default -> null;
        };
    }

    /// Takes the coding off.
    ///
    /// @throws IOException when the bytes are not of this coding or would grow beyond `limit` bytes
    byte[] decode(byte[] coded, int limit) throws IOException {
        if (this == IDENTITY) {
            return coded;
        }
        var bytes = new ByteArrayInputStream(coded);
        try (InputStream in = this == GZIP ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes)) {
            byte[] plain = in.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw new IOException("body grows beyond " + limit + " bytes");
            }
            return plain;
        }
    }

    /// Puts the coding on.
    byte[] encode(byte[] plain) throws IOException {
        if (this == IDENTITY) {
            return plain;
        }
        var coded = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (OutputStream out = this == GZIP ? new GZIPOutputStream(coded) : new DeflaterOutputStream(coded)) {
            out.write(plain);
        }
        return coded.toByteArray();
    }
}
