package dev.plimsoll.model.procedure;

/// Something that shows that a step was done. The event knows it by its digest; the
/// workspace keeps the bytes, where they are not too many.
///
/// @param name of the file, or of what it is
/// @param digest SHA-256 of the bytes: 64 hex digits
/// @param bytes how many
/// @param note what it shows; may be empty
public record Evidence(String name, String digest, long bytes, String note) {
    public Evidence {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("evidence is known by 64 hex digits, not '" + digest + "'");
        }
    }
}
