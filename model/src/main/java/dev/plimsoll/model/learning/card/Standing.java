package dev.plimsoll.model.learning.card;

/// Where a learning card stands.
public enum Standing {
    /// Nobody has looked at it yet but its writer.
    DRAFT("draft"),
    /// Somebody found that it holds.
    KEPT("kept"),
    /// The day by which somebody was to look again is over.
    STALE("stale"),
    /// It no longer holds.
    RETIRED("retired");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /// As people read it.
    public String word() {
        return word;
    }
}
