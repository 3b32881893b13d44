package dev.plimsoll.model.regex;

/// A text that can be looked at so many times and no more, so that a pattern that backtracks without end is stopped.
public final class MeteredText implements CharSequence {
    private final CharSequence text;
    private final Looks looks;

    /// @param mostLooks after how many looks the pattern is stopped
    public MeteredText(String text, long mostLooks) {
        this(text, new Looks(mostLooks));
    }

    private MeteredText(CharSequence text, Looks looks) {
        this.text = text;
        this.looks = looks;
    }

    /// The pattern looked too often.
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super(null, null, false, false);
        }
    }

    /// How many looks are left.
    private static final class Looks {
        private long left;

        Looks(long most) {
            left = most;
        }

        void take() {
            if (--left < 0) {
                throw new TooLong();
            }
        }
    }

    @Override
    public char charAt(int index) {
        looks.take();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
