package dev.plimsoll.model.contract.read;

/// How much of a file the readers take before they refuse it.
///
/// @param bytes largest file
/// @param depth deepest nesting of objects and arrays
/// @param nodes largest number of JSON values, YAML aliases written out
public record ReadLimits(int bytes, int depth, long nodes) {
    /// 64 MiB, 512 levels, 10 million values.
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 512, 10_000_000);

    public ReadLimits {
        if (bytes < 1 || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("limits are at least 1, not " + bytes + ", " + depth + ", " + nodes);
        }
    }
}
