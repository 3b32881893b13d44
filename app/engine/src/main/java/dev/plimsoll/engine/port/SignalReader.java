package dev.plimsoll.engine.port;

import dev.plimsoll.model.evidence.SignalSource;
import java.time.Instant;

/// Reads signals that another service tells.
@FunctionalInterface
public interface SignalReader {
    /// The value of a signal between two moments. Answers within two seconds, one way or the other.
    ///
    /// @return NaN when the service has no data of that time
    /// @throws ServiceProblem if it cannot be asked, refuses the query, or answers with more than one series
    double read(SignalSource source, Instant from, Instant to);
}
