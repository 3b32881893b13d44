package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One edit in the source with everything it does: a change in a schema that two hundred operations share is one
/// group of two hundred places.
///
/// @param root id of the edit, shared by its changes: 16 hex digits
/// @param lead the change that speaks for the group: the first of the worst severity, with its rule, sentence, witness
///     and its place on both sides
/// @param places every place where the edit is seen, the lead's own included, in the order of the diff
public record ChangeGroup(String root, Change lead, List<Place> places) {
    /// Where one change of a group is seen.
    ///
    /// @param rule the rule, which may differ between a group's requests and responses
    /// @param severity the verdict at this place
    /// @param direction which way the affected message travels
    /// @param operation the operation; null for the document as a whole
    /// @param subject the part of the message; null where none is touched
    /// @param fingerprint fingerprint of the change
    public record Place(
            String rule,
            Severity severity,
            Direction direction,
            @Nullable OperationKey operation,
            @Nullable Subject subject,
            String fingerprint) {
        static Place of(Change change) {
            return new Place(
                    change.rule(),
                    change.severity(),
                    change.direction(),
                    change.operation(),
                    change.subject(),
                    change.fingerprint());
        }
    }

    public ChangeGroup {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a group of changes has at least one place");
        }
    }

    /// The rule of the lead.
    public String rule() {
        return lead.rule();
    }

    /// The worst severity in the group.
    public Severity severity() {
        return lead.severity();
    }

    /// Where the base says it; null for an addition.
    public @Nullable Origin base() {
        return lead.base();
    }

    /// Where the revision says it; null for a removal.
    public @Nullable Origin revision() {
        return lead.revision();
    }

    /// What changed, in one sentence, with the number of places if there are several.
    public String what() {
        int others = places.size() - 1;
        return others == 0
                ? lead.what()
                : lead.what() + " The same edit shows in " + others + " more " + (others == 1 ? "place." : "places.");
    }

    /// The operations that the edit reaches, each once, in the order of the places.
    public List<OperationKey> operations() {
        return places.stream()
                .map(Place::operation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
