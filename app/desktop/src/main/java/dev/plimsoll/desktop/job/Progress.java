package dev.plimsoll.desktop.job;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/// What work says about itself while it goes on. Any thread.
public interface Progress {
    /// Tells how far the work is.
    ///
    /// @param doing what is being done now, a few words
    /// @param fraction done so far, 0 to 1; below 0 when unknown
    void step(String doing, double fraction);

    /// Ends work that somebody cancelled.
    ///
    /// @throws CancellationException if the job was cancelled
    void checkCancelled();

    /// Tells of work that says of itself only how far it is, and ends it when somebody cancelled.
    ///
    /// @param doing what is being done, a few words
    default DoubleConsumer of(String doing) {
        return share -> {
            checkCancelled();
            step(doing, share);
        };
    }
}
