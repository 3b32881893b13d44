package dev.plimsoll.model.contract.consumer.pact;

/// A text that can be looked at so many times and no more, so that a pattern that backtracks without end is stopped.
final class MeteredText implements CharSequence {
    private static final long MOST_LOOKS = 2_000_000;

    private final String text;
    private final long[] looks;

    MeteredText(String text) {
        this(text, new long[1]);
    }

    private MeteredText(String text, long[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /// The pattern looked too often.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS + 20L * text.length()) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
        return text;
    }
}
