package dev.plimsoll.model.chaos;

/// What can be wrong with a payload as a whole.
public enum BodyDamage {
    /// It breaks off at a place drawn from the seed; its length is told as it is.
    TRUNCATED("breaks off in the middle"),
    /// White space makes it a megabyte larger.
    OVERSIZED("is a megabyte larger than it need be"),
    /// Its head promises more bytes than come before the connection ends.
    WRONG_LENGTH("is shorter than its head says"),
    /// Its bytes are in another encoding than UTF-8, and its head does not say so.
    WRONG_CHARSET("is in another encoding than its head says"),
    /// Single bits are flipped at places drawn from the seed.
    BIT_FLIPS("has flipped bits");

    private final String words;

    BodyDamage(String words) {
        this.words = words;
    }

    /// In words that follow "the payload".
    String words() {
        return words;
    }
}
