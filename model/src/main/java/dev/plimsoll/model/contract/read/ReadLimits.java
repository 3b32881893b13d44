package dev.plimsoll.model.contract.read;

/// How much of a file the readers take before they refuse it.
///
/// @param bytes largest file
/// @param depth deepest nesting of objects and arrays
/// @param nodes largest number of JSON values, YAML aliases written out
/// @param advice what to do with a file that is larger: one sentence
public record ReadLimits(int bytes, int depth, long nodes, String advice) {
    /// 64 MiB, 512 levels, 10 million values.
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 512, 10_000_000);

    /// The limits of a contract.
    public ReadLimits(int bytes, int depth, long nodes) {
        this(bytes, depth, nodes, "Split the contract into smaller ones, and write nested YAML aliases once.");
    }

    public ReadLimits {
        if (bytes < 1 || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("limits are at least 1, not " + bytes + ", " + depth + ", " + nodes);
        }
    }
}
