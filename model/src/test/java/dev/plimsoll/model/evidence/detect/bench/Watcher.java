package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.RequestEvent;

/// A detector as a number that grows with suspicion; an alarm is raised when it reaches a limit.
interface Watcher {
    /// Smaller than any limit: nothing was looked at.
    double SILENT = Double.NEGATIVE_INFINITY;

    double see(RequestEvent event);

    /// Makes a watcher for one run.
    interface Kind {
        String name();

        Watcher after(Traffic.Baseline baseline);
    }
}
