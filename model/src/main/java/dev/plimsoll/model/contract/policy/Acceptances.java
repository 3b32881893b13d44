package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes that people accepted. Its JSON form is an object with the list `acceptances`.
///
/// @param acceptances one a fingerprint, in the order of the file
public record Acceptances(List<Acceptance> acceptances) {
    public Acceptances {
        acceptances = List.copyOf(acceptances);
        Set<String> seen = new HashSet<>();
        for (Acceptance acceptance : acceptances) {
            if (!seen.add(acceptance.fingerprint())) {
                throw new IllegalArgumentException("the change " + acceptance.fingerprint() + " is accepted twice");
            }
        }
    }

    /// The diff with what is accepted marked. Marked changes stay listed and do not count; acceptances that are over
    /// or fit no change are listed as such.
    ///
    /// @param today the day on which the verdict is given
    public ContractDiff apply(ContractDiff diff, LocalDate today) {
        Map<String, Acceptance> valid = new LinkedHashMap<>();
        Set<String> found = new HashSet<>();
        diff.changes().forEach(change -> found.add(change.fingerprint()));
        List<UnusedAcceptance> unused = new ArrayList<>(diff.unusedAcceptances());
        for (Acceptance acceptance : acceptances) {
            if (!found.contains(acceptance.fingerprint())) {
                unused.add(new UnusedAcceptance(acceptance, UnusedAcceptance.Why.NOT_MATCHING));
            } else if (!acceptance.holdsOn(today)) {
                unused.add(new UnusedAcceptance(acceptance, UnusedAcceptance.Why.EXPIRED));
            } else {
                valid.put(acceptance.fingerprint(), acceptance);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Change change : diff.changes()) {
            Acceptance acceptance = valid.get(change.fingerprint());
            changes.add(acceptance == null ? change : change.accepted(acceptance));
        }
        return diff.withChanges(changes).withUnusedAcceptances(unused);
    }
}
