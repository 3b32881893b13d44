package dev.plimsoll.model.contract.consumer.deploy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.artefact.Pinned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A change of what runs in an environment. What runs there follows from all of them in order.
///
/// @param environment for example `production`
/// @param version null only where every version of the service went away
/// @param artefact the image that is deployed, pinned by its digest; null when nobody said
public record Deployment(
        String environment,
        String service,
        @Nullable String version,
        Action action,
        Instant at,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String artefact) {
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
        if (artefact != null && !Pinned.is(artefact)) {
            throw new IllegalArgumentException(Pinned.hint(artefact));
        }
    }

    /// A change of which nobody said which image it was.
    public Deployment(String environment, String service, @Nullable String version, Action action, Instant at) {
        this(environment, service, version, action, at, null);
    }

    /// What runs in an environment after all changes, by name.
    ///
    /// @param changes in the order in which they were made, of any environment
    public static SortedSet<ServiceVersion> running(String environment, Collection<Deployment> changes) {
        SortedSet<ServiceVersion> running = new TreeSet<>();
        inForce(environment, changes).forEach(change -> running.add(change.what()));
        return running;
    }

    /// The changes that brought what runs in an environment after all of them, by service and version.
    ///
    /// @param changes in the order in which they were made, of any environment
    public static List<Deployment> inForce(String environment, Collection<Deployment> changes) {
        SortedMap<ServiceVersion, Deployment> running = new TreeMap<>();
        for (Deployment change : changes) {
            if (change.environment().equals(environment)) {
                change.apply(running);
            }
        }
        return List.copyOf(running.values());
    }

    /// What came; only for changes that brought something.
    public ServiceVersion what() {
        return new ServiceVersion(service, Objects.requireNonNull(version, "a removal brought nothing"));
    }

    private void apply(SortedMap<ServiceVersion, Deployment> running) {
        if (action != Action.DEPLOYED_BESIDE) {
            boolean all = action == Action.DEPLOYED || version == null;
            running.keySet()
                    .removeIf(one -> one.service().equals(service)
                            && (all || one.version().equals(version)));
        }
        if (action != Action.REMOVED && version != null) {
            running.put(what(), this);
        }
    }
}
