package dev.plimsoll.model.sandbox.synthetic;

/// A vocabulary without words: sort and number.
public final class NumberedWords implements Vocabulary {
    @Override
    public String word(Word sort, long draw) {
        return sort.name().charAt(0)
                + sort.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                + Math.floorMod(draw, 1000L);
    }
}
