package dev.plimsoll.engine.port;

/// Opens the services for a run.
@FunctionalInterface
public interface ServiceProvider {
    /// @param seed from which the services draw whatever they draw
    /// @throws ServiceProblem if they cannot be opened
    Services open(long seed);
}
