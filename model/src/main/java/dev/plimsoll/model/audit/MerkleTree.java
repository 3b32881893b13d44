package dev.plimsoll.model.audit;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A growing Merkle tree over the links of the chain, by RFC 6962, section 2.1: leaves are hashed with a 0 byte in
/// front, nodes with a 1 byte, and its root is one SHA-256 over all leaves and their order.
///
/// Only the roots of the full subtrees are held, at most one for each bit of the size; they are enough to go on.
/// Not thread-safe.
public final class MerkleTree {
    private final List<byte[]> peaks;
    private final MessageDigest sha256 = Json.sha256();
    private long size;

    public MerkleTree() {
        this(0, List.of());
    }

    private MerkleTree(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /// A tree as [#peaks()] described it.
    ///
    /// @throws IllegalArgumentException if these are not the peaks of a tree of this size
    public static MerkleTree of(long size, String peaks) {
        List<byte[]> hashes = peaks.isEmpty()
                ? List.of()
                : List.of(peaks.split(" ", -1)).stream()
                        .map(HexFormat.of()::parseHex)
                        .toList();
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a tree of %d leaves does not have %d full subtrees", size, hashes.size()));
        }
        return new MerkleTree(size, hashes);
    }

    public long size() {
        return size;
    }

    /// The roots of the full subtrees, the largest first, in hex with a space between.
    public String peaks() {
        return String.join(" ", peaks.stream().map(HexFormat.of()::formatHex).toList());
    }

    /// Adds a leaf.
    public void add(String link) {
        sha256.update((byte) 0);
        byte[] node = sha256.digest(link.getBytes(StandardCharsets.ISO_8859_1));
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = parent(peaks.removeLast(), node);
        }
        peaks.add(node);
        size++;
    }

    /// The root: 64 hex digits. Of an empty tree it is the SHA-256 of nothing.
    public String root() {
        if (peaks.isEmpty()) {
            return HexFormat.of().formatHex(sha256.digest());
        }
        byte[] node = peaks.getLast();
        for (int at = peaks.size() - 2; at >= 0; at--) {
            node = parent(peaks.get(at), node);
        }
        return HexFormat.of().formatHex(node);
    }

    private byte[] parent(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
