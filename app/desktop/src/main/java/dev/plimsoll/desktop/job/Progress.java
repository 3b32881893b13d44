package dev.plimsoll.desktop.job;

import java.util.concurrent.CancellationException;

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
}
