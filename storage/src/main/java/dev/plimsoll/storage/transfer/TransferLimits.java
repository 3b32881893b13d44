package dev.plimsoll.storage.transfer;

/// How much an export may hold, so that a file made to do harm ends in a sentence.
///
/// @param entries most entries of the zip
/// @param line most bytes of one row
/// @param file most bytes of one contract
/// @param bytes most bytes of all entries together, unpacked
/// @param ratio most bytes that one byte of the zip may become, once more than [#UNSUSPICIOUS] are unpacked. Rows hold
///     digests, which do not shrink: what Plimsoll writes stays far below
public record TransferLimits(long entries, int line, int file, long bytes, long ratio) {
    /// So much fits into memory, however it was packed.
    static final long UNSUSPICIOUS = 64L << 20;

    public static final TransferLimits DEFAULT = new TransferLimits(1_000_000, 64 << 20, 256 << 20, 64L << 30, 500);
}
