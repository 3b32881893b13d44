package dev.plimsoll.storage;

import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/// How far long work on a workspace is, told as a share from 0 to 1. Whoever is told may end the work by throwing.
final class Advance {
    /// For who does not want to know.
    static final DoubleConsumer UNTOLD = _ -> {};

    private static final int TOLD_EVERY = 256;

    private Advance() {}

    /// A part of a larger piece of work.
    ///
    /// @param from share of the whole that is done before it
    /// @param to share of the whole that is done after it
    static DoubleConsumer part(DoubleConsumer whole, double from, double to) {
        return share -> whole.accept(from + (to - from) * share);
    }

    /// Of how many things there are about, so many are done.
    ///
    /// @param about when there are more, the share stays 1
    static LongConsumer counting(long about, DoubleConsumer told) {
        return done -> told.accept(Math.min(1, done / (double) Math.max(1, about)));
    }

    /// The same of what is counted one by one, told now and then.
    static LongConsumer countingEach(long about, DoubleConsumer told) {
        LongConsumer counting = counting(about, told);
        return done -> {
            if (done % TOLD_EVERY == 0) {
                counting.accept(done);
            }
        };
    }
}
