package dev.plimsoll.engine.port;

import java.util.List;

/// Opens the services for a run.
public interface ServiceProvider {
    /// @param seed from which the services draw whatever they draw
    /// @throws ServiceProblem if they cannot be opened
    Services open(long seed);

    /// The program that takes back what a run did to such services when this program cannot. It gets the journal of the
    /// run as its last argument.
    List<String> guardCommand();
}
