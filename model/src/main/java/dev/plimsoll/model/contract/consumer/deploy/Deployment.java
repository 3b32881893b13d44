package dev.plimsoll.model.contract.consumer.deploy;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A change of what runs in an environment. What runs there follows from all of them in order.
///
/// @param environment for example `production`
/// @param version null only where every version of the service went away
public record Deployment(
        String environment, String service, @Nullable String version, Action action, Instant at) {
    /// What was done.
    public enum Action {
        /// The version took the place of every other version of the service.
        DEPLOYED,
        /// The version came, and others of the service stayed.
        DEPLOYED_BESIDE,
        /// The version went away, or all of them.
        REMOVED
    }

    public Deployment {
        if (environment.isBlank() || service.isBlank()) {
            throw new IllegalArgumentException("an environment and a service have a name each");
        }
        if (version == null && action != Action.REMOVED) {
            throw new IllegalArgumentException("what is deployed has a version");
        }
    }

    /// What runs in an environment after all changes, by name.
    ///
    /// @param changes in the order in which they were made, of any environment
    public static SortedSet<ServiceVersion> running(String environment, Collection<Deployment> changes) {
        SortedSet<ServiceVersion> running = new TreeSet<>();
        for (Deployment change : changes) {
            if (change.environment().equals(environment)) {
                change.apply(running);
            }
        }
        return running;
    }

    private void apply(SortedSet<ServiceVersion> running) {
        if (action != Action.DEPLOYED_BESIDE) {
            boolean all = action == Action.DEPLOYED || version == null;
            running.removeIf(one ->
                    one.service().equals(service) && (all || one.version().equals(version)));
        }
        if (action != Action.REMOVED && version != null) {
            running.add(new ServiceVersion(service, version));
        }
    }
}
