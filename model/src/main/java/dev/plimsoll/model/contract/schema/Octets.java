package dev.plimsoll.model.contract.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bytes and their base64 text have two ways to be written: `format: binary` and `byte` of OpenAPI 3.0 are
/// `contentMediaType: application/octet-stream` and `contentEncoding: base64` of 3.1 (OpenAPI 3.1.1, Migrating Binary
/// Descriptions from OAS 3.0).
enum Octets {
    NONE,
    BARE,
    BASE64;

    /// Whether a format is the other way to say the same.
    boolean isWritten(String format) {
        return (this == BARE && format.equals("binary")) || (this == BASE64 && format.equals("byte"));
    }

    static Octets of(Flat flat) {
        String encoding = text(flat, "contentEncoding");
        String type = text(flat, "contentMediaType");
        if (flat.formats.isEmpty()) {
            boolean bare = encoding == null && "application/octet-stream".equals(type);
            return bare ? BARE : "base64".equals(encoding) ? BASE64 : NONE;
        }
        boolean told = encoding != null;
        return flat.formats.equals(Set.of("binary")) && !told && type == null
                ? BARE
                : flat.formats.equals(Set.of("byte")) && !told ? BASE64 : NONE;
    }

    /// Whether both are the same bytes, so that the keywords that say so need not be compared.
    static boolean areSame(Flat one, Flat other) {
        Octets octets = of(one);
        return octets != NONE && octets == of(other);
    }

    /// Whether a keyword is one of those, where both are the same bytes.
    static boolean saidBy(String keyword, Flat one, Flat other) {
        return areSame(one, other)
                && (keyword.equals("contentEncoding") || (keyword.equals("contentMediaType") && of(one) == BARE));
    }

    private static @Nullable String text(Flat flat, String keyword) {
        var written = AnnotationComparison.written(flat, keyword);
        return written == null ? null : written.text();
    }
}
