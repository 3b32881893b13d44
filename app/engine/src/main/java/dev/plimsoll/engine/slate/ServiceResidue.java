package dev.plimsoll.engine.slate;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.Residue.Kind;
import dev.plimsoll.model.run.RunId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What stands in the services of a run before it has put anything there.
final class ServiceResidue {
    /// A service tells whole seconds, and an answer takes its time.
    private static final Duration IN_STEP = Duration.ofSeconds(3);

    private final String own;
    private final InstantSource clock;

    ServiceResidue(RunId run, InstantSource clock) {
        this.own = routeOf(run);
        this.clock = clock;
    }

    /// How the route of a run is called.
    private static String routeOf(RunId run) {
        return "plimsoll-" + run;
    }

    List<Residue> find(Services services) {
        List<Residue> found = new ArrayList<>();
        ChaosService.Standing standing = services.chaos().standing();
        standing.routes().forEach((route, faults) -> {
            // The run's own name is replaced when it opens its route; its faults would be an earlier run's.
            if (route.matches("plimsoll-R[1-9][0-9]{0,8}([.][A-Za-z0-9_-]+)?")) {
                found.addAll(route(services, route, faults));
            }
        });
        int stubs = services.stubs().standing();
        if (stubs > 0) {
            found.add(new Residue(
                    Kind.STUB,
                    stubs == 1
                            ? "1 stub stands in the sandbox at "
                                    + services.stubs().address() + "."
                            : stubs + " stubs stand in the sandbox at "
                                    + services.stubs().address() + ".",
                    services.stubs()::clear));
        }
        Instant told = standing.clock();
        if (told != null) {
            found.addAll(offset(told));
        }
        return found;
    }

    private List<Residue> route(Services services, String route, List<String> faults) {
        List<Residue> found = new ArrayList<>();
        Runnable close = () -> services.chaos().close(new ChaosService.Route(route, URI.create("http://127.0.0.1")));
        found.add(new Residue(
                Kind.ROUTE,
                route.equals(own)
                        ? "The route " + route + " of an earlier run of that name stands at the chaos service."
                        : "The route " + route + " stands at the chaos service.",
                close));
        faults.forEach(fault -> found.add(
                new Residue(Kind.FAULT, "The fault '" + fault + "' acts on the route " + route + ".", close)));
        return found;
    }

    private List<Residue> offset(Instant told) {
        Duration offset = Duration.between(clock.instant(), told);
        return offset.abs().compareTo(IN_STEP) <= 0
                ? List.of()
                : List.of(Residue.foreign(
                        Kind.CLOCK,
                        offset.isNegative()
                                ? "The clock of the chaos service is "
                                        + offset.abs().toSeconds()
                                        + " s behind this one; set both, or leases and moments mean nothing."
                                : "The clock of the chaos service is "
                                        + offset.abs().toSeconds()
                                        + " s ahead of this one; set both, or leases and moments mean nothing."));
    }
}
