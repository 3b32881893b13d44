package dev.plimsoll.engine.port;

/// Opens the services for a run.
@FunctionalInterface
public interface ServiceProvider {
    /// @throws ServiceProblem if they cannot be opened
    Services open();
}
