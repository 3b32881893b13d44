package dev.plimsoll.desktop.amendment.source;

/// A row of the two sides: a line of the base, of the revision, or of both.
///
/// @param left index of the base's line, 0 for the first; [#NONE] where the base has none here
/// @param right the same for the revision
/// @param kind how the two relate
public record Row(int left, int right, Kind kind) {
    public static final int NONE = -1;

    /// How the two sides of a row relate.
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }
}
