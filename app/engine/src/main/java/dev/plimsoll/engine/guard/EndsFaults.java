package dev.plimsoll.engine.guard;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.run.Undo;

/// Ends faults of a chaos service, known by its address alone.
public interface EndsFaults {
    /// Nothing listens at the address any more.
    int GONE = -1;

    /// Ends the faults of a route; a route that is not there has none.
    ///
    /// @param close whether the route is closed as well
    /// @return how many faults are still there; [#GONE] when the service itself has ended, and its faults with it
    /// @throws ServiceProblem if the service does not do it
    int end(Undo.CloseRoute route, boolean close);
}
