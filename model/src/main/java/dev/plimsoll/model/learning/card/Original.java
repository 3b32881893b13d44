package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The file that a card was imported from, to the byte.
///
/// @param name of the file, without its folder
/// @param sha256 of its bytes, 64 hex digits
/// @param text its content as text
/// @param base64 its bytes where the text is not all of them (it was not UTF-8); else empty
public record Original(
        String name,
        String sha256,
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String base64) {
    public Original {
        base64 = base64 == null ? "" : base64; // not written where the text is all there is
        if (!Json.sha256(decoded(text, base64)).equals(sha256)) {
            throw new IllegalArgumentException("the content of '" + name + "' is not what its SHA-256 says");
        }
    }

    /// A file with these bytes. What is not UTF-8 is read as Latin-1.
    public static Original of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean whole = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return new Original(
                name,
                Json.sha256(bytes),
                whole ? text : new String(bytes, StandardCharsets.ISO_8859_1),
                whole ? "" : Base64.getEncoder().encodeToString(bytes));
    }

    /// The bytes of the file.
    public byte[] bytes() {
        return decoded(text, base64);
    }

    private static byte[] decoded(String text, String base64) {
        return base64.isEmpty()
                ? text.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(base64);
    }
}
