package dev.plimsoll.model.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fault with its place in a plan.
///
/// @param id unique in the plan, for example `missing-discount`
/// @param question what the experiment asks: "Does checkout still work when 'discount' is missing?"
/// @param fault what is done
/// @param share of connections (or of messages, for payload faults) that it touches: above 0, at most 1; a lost node is
/// lost for everybody, and more load is on everybody: 1
/// @param change fingerprint of the contract change it was derived from; null when it was added by hand
public record PlannedFault(
        String id,
        String question,
        Fault fault,
        double share,
        @Nullable String change) {
    public PlannedFault {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a fault needs an id");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' touches a share above 0 and at most 1, not " + share);
        }
        if (fault instanceof LostNode && share < 1) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' loses a node for everybody; its share is 1, not " + share);
        }
        if (fault instanceof CombinedFault && share < 1) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' combines faults that have shares of their own; its share is 1, not " + share);
        }
        if (fault instanceof Fault.LoadSurge && share < 1) {
            throw new IllegalArgumentException(
                    "fault '" + id + "' is more load for everybody; its share is 1, not " + share);
        }
    }

    /// What acts of it on the way to the service, each by a name of its own: of combined faults each of
    /// them, of another that itself, and nothing where the run itself does it.
    public List<PlannedFault> onTheWay() {
        return parts().stream().filter(part -> part.fault().onTheWay()).toList();
    }

    /// The load that others add while it acts.
    public Optional<Fault.LoadSurge> surge() {
        return parts().stream()
                .map(PlannedFault::fault)
                .filter(Fault.LoadSurge.class::isInstance)
                .map(Fault.LoadSurge.class::cast)
                .findFirst();
    }

    /// The fault itself, or each of those that it combines.
    public List<PlannedFault> parts() {
        if (!(fault instanceof CombinedFault(List<CombinedFault.Part> parts))) {
            return List.of(this);
        }
        List<PlannedFault> all = new ArrayList<>();
        for (CombinedFault.Part part : parts) {
            all.add(new PlannedFault(id + "." + (all.size() + 1), question, part.fault(), part.share(), change));
        }
        return List.copyOf(all);
    }
}
