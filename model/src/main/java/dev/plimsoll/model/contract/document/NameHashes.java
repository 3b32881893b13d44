package dev.plimsoll.model.contract.document;

import org.jspecify.annotations.Nullable;

/// The hashes of the names of members that one document uses again and again. Names that share a slot push each other
/// out, so it never grows. For one thread.
public final class NameHashes {
    private static final int SLOTS = 1 << 10;

    private final @Nullable String[] names = new @Nullable String[SLOTS];
    private final long[] hashes = new long[SLOTS];

    /// @param name best the same object for the same name, as parsers give it
    @SuppressWarnings("ReferenceEquality") // another object of the same text is hashed once more, to the same number
    long of(String name) {
        int code = name.hashCode();
        int slot = (code ^ (code >>> 16)) & (SLOTS - 1);
        if (names[slot] == name) {
            return hashes[slot];
        }
        long hash = ContentHash.of(name);
        names[slot] = name;
        hashes[slot] = hash;
        return hash;
    }
}
