package dev.plimsoll.model.evidence.detect;

import java.util.Optional;

/// Looks at every single request. Not safe for use by several threads at once.
public interface EventDetector {
    /// The alarm that this request raises. The detector then starts afresh: what it knew is forgotten except for
    /// the baseline.
    Optional<Alarm> see(RequestEvent event);

    /// Forgets everything except the baseline, for the start of another stretch of a run.
    void restart();

    /// The present evidence for a change as a share of what an alarm needs: 1 raises it.
    double level();
}
