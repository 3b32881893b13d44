package dev.plimsoll.engine.port;

import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.model.run.Undo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that stands between consumers and the provider and disturbs what passes.
public interface ChaosService {
    /// A way through the chaos service to a provider.
    ///
    /// @param name unique in the service
    /// @param address where consumers call
    record Route(String name, URI address) {}

    /// What stands in the service, whoever put it there.
    ///
    /// @param routes names of the routes, each with the names of its faults
    /// @param clock what time it is there, to the second; null where it does not tell
    record Standing(
            Map<String, List<String>> routes, @Nullable Instant clock) {
        public Standing {
            routes = Map.copyOf(routes);
        }
    }

    /// A canary that passed to a place outside the sandbox.
    ///
    /// @param upstream where the route leads
    record Passage(String route, String upstream, String mark) {}

    /// Hits that the service does not count.
    long UNKNOWN_HITS = -1;

    /// Faults of this service stay until they are removed.
    int NO_LEASES = -1;

    /// How long a fault lives without [#renew()], where the service knows leases.
    Duration LEASE = Duration.ofSeconds(4);

    /// From now on acts with the credential of a run, where the service asks for one.
    ///
    /// @return whether it asks for one
    boolean authorize(RunCredential credential);

    /// Looks at what there is.
    Standing standing();

    /// Opens a route to a provider; a route of the same name is replaced.
    default Route open(String name, URI upstream) {
        return open(name, upstream, 0);
    }

    /// The same at a port of the service's machine, for a consumer that is set up to call it.
    ///
    /// @param port 0 for a free one
    Route open(String name, URI upstream, int port);

    /// What a route is like now, whoever changed it.
    ///
    /// @param open whether it takes connections
    /// @param faults the names of those that act on it
    record Way(boolean open, Set<String> faults) {
        public Way {
            faults = Set.copyOf(faults);
        }
    }

    /// Looks at a route.
    ///
    /// @return empty where the service has no such route
    Optional<Way> look(Route route);

    /// Those of some faults that the service does not know. Nothing takes effect on the route that they are tried on.
    List<PlannedFault> unknown(Route route, List<PlannedFault> faults);

    /// Puts a fault into effect on new and open connections, for [#LEASE] unless it is renewed.
    default void inject(Route route, PlannedFault fault) {
        inject(route, fault, null);
    }

    /// The same where messages may be of XML.
    ///
    /// @param xml how the fault acts on them; null where no contract tells
    default void inject(Route route, PlannedFault fault, @Nullable InXml xml) {
        inject(route, fault, xml, false);
    }

    /// The same for one who passes seldom.
    ///
    /// @param once whether it hits for sure, whatever its share, until it has taken effect once; a service
    ///     that does not know that goes by the share alone
    void inject(Route route, PlannedFault fault, @Nullable InXml xml, boolean once);

    /// How often a fault that is in effect has taken effect until now.
    ///
    /// @return [#UNKNOWN_HITS] where the service does not count
    long hits(Route route, String faultId);

    /// How often a fault that is in effect, or has ended, was to take effect: where it drew a yes for a connection or a
    /// message, whether or not there was anything to disturb.
    ///
    /// @return [#UNKNOWN_HITS] where the service does not count
    long meant(Route route, String faultId);

    /// Ends a fault, on open connections too. Removing what is not there is no failure.
    ///
    /// @return how often it took effect; [#UNKNOWN_HITS] where the service does not count
    long remove(Route route, String faultId);

    /// How many requests clients of a route broke off since it exists: begun, and not complete when they were gone.
    ///
    /// @return [#UNKNOWN_HITS] where the service does not count
    long cutRequests(Route route);

    /// How often clients called a route since it exists: requests whose head came, and connections without any.
    ///
    /// @return [#UNKNOWN_HITS] where the service does not count
    long calls(Route route);

    /// Lets the faults of all routes live for another [#LEASE].
    ///
    /// @return how many faults that were; [#NO_LEASES] where the service knows none
    int renew();

    /// From now on looks for canaries in the requests of all routes, but those that lead to these places.
    ///
    /// @param key with which the canaries were made; a service on another machine learns it
    /// @return whether the service can do that
    boolean watchCanaries(byte[] key, List<URI> inside);

    /// The canaries that passed since then, each once a route.
    List<Passage> passages();

    /// What another program must know to end the faults of a route of that name, open or still to be opened.
    Undo.CloseRoute undo(String route);

    /// Ends every fault of every route.
    ///
    /// @return how many are still there afterwards; 0 when it worked
    int removeAll();

    /// Closes a route and its connections.
    void close(Route route);
}
