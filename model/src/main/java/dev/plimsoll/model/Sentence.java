package dev.plimsoll.model;

/// Words that begin a sentence.
public final class Sentence {
    private Sentence() {}

    /// The same words with a capital first letter; none stay none.
    public static String begin(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
