package dev.plimsoll.model.contract.consumer.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// The way back from what runs in an environment to what ran there before.
public final class ReturnTo {
    private ReturnTo() {}

    /// What ran in an environment at a moment.
    ///
    /// @param changes in the order in which they were made, of any environment
    public static List<Deployment> at(String environment, List<Deployment> changes, Instant moment) {
        return Deployment.inForce(
                environment,
                changes.stream().filter(change -> !change.at().isAfter(moment)).toList());
    }

    /// What ran in an environment before its last change; the same as now when it never changed.
    public static List<Deployment> previous(String environment, List<Deployment> changes) {
        List<Deployment> own = changes.stream()
                .filter(change -> change.environment().equals(environment))
                .toList();
        return Deployment.inForce(environment, own.isEmpty() ? own : own.subList(0, own.size() - 1));
    }

    /// The changes that make one set of another, service by service; none when nothing differs.
    ///
    /// @param now what runs
    /// @param wanted what is to run again
    /// @param at the moment of the changes
    public static List<Deployment> changes(
            String environment, List<Deployment> now, List<Deployment> wanted, Instant at) {
        List<Deployment> changes = new ArrayList<>();
        for (String service : services(now, wanted)) {
            List<Deployment> present = of(service, now);
            List<Deployment> target = of(service, wanted);
            if (same(present, target)) {
                continue;
            }
            if (target.isEmpty()) {
                changes.add(new Deployment(environment, service, null, Deployment.Action.REMOVED, at));
            }
            for (Deployment each : target) {
                changes.add(new Deployment(
                        environment,
                        service,
                        each.version(),
                        each.equals(target.getFirst()) ? Deployment.Action.DEPLOYED : Deployment.Action.DEPLOYED_BESIDE,
                        at,
                        each.artefact()));
            }
        }
        return List.copyOf(changes);
    }

    private static SortedSet<String> services(List<Deployment> now, List<Deployment> wanted) {
        SortedSet<String> services = new TreeSet<>();
        now.forEach(change -> services.add(change.service()));
        wanted.forEach(change -> services.add(change.service()));
        return services;
    }

    private static List<Deployment> of(String service, List<Deployment> set) {
        return set.stream().filter(change -> change.service().equals(service)).toList();
    }

    private static boolean same(List<Deployment> one, List<Deployment> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            boolean equal = Objects.equals(one.get(i).version(), other.get(i).version())
                    && Objects.equals(one.get(i).artefact(), other.get(i).artefact());
            if (!equal) {
                return false;
            }
        }
        return true;
    }
}
