package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import java.util.List;
import java.util.Optional;

/// Looks each second whether the way to the service is still as the run made it. Whoever uses the same chaos service
/// can
/// disable it, take it away, or reset it. What fails then is not the service's doing, and what goes well was not tried.
final class RouteWatch {
    private final ChaosService chaos;
    private final Route route;

    RouteWatch(ChaosService chaos, Route route) {
        this.chaos = chaos;
        this.route = route;
    }

    /// The sentence that tells what somebody else did to it; empty while it is as it was made.
    ///
    /// @param faults the names of those that act on it now
    Optional<String> seen(List<String> faults) {
        Optional<ChaosService.Way> way;
        try {
            way = chaos.look(route);
        } catch (ServiceProblem _) {
            return Optional.empty(); // a service that is gone is found by the renewals of its leases
        }
        if (way.isEmpty()) {
            return Optional.of("Somebody else took the route '" + route.name() + "' out of the chaos service.");
        }
        if (!way.get().open()) {
            return Optional.of("Somebody else disabled the route '" + route.name() + "' of the chaos service.");
        }
        return faults.stream()
                .filter(fault -> !way.get().faults().contains(fault))
                .findFirst()
                .map(fault -> "Somebody else took the fault '" + fault + "' out of the chaos service.");
    }
}
