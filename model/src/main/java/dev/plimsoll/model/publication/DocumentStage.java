package dev.plimsoll.model.publication;

/// Where a document is on its way.
public enum DocumentStage {
    DRAFT("draft"),
    IN_REVIEW("in review"),
    REVIEWED("reviewed"),
    PUBLISHED("published"),
    WITHDRAWN("withdrawn");

    private final String word;

    DocumentStage(String word) {
        this.word = word;
    }

    /// As people read it.
    public String word() {
        return word;
    }

    /// Whether nothing more happens to it but, perhaps, its withdrawal.
    public boolean over() {
        return this == PUBLISHED || this == WITHDRAWN;
    }
}
