package dev.plimsoll.storage;

import java.util.Arrays;

/// A contract file as it was opened.
///
/// @param digest SHA-256 of the bytes: 64 hex digits
/// @param name file or address as the user named it when it was first kept
/// @param bytes the file, byte for byte; a copy on every call
@SuppressWarnings("ArrayRecordComponent") // compared and copied by content below
public record StoredContract(String digest, String name, byte[] bytes) {
    public StoredContract {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredContract that
                && digest.equals(that.digest)
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "StoredContract[" + name + ", " + bytes.length + " bytes, " + digest + "]";
    }
}
