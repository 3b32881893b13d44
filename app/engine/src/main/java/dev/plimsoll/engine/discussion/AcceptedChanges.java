package dev.plimsoll.engine.discussion;

import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.discussion.DiscussionPolicy;
import dev.plimsoll.model.discussion.DiscussionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the acceptances of the workspace make of a diff: the same as a file of acceptances makes of it.
public final class AcceptedChanges {
    private final FindDiscussions find;

    AcceptedChanges(FindDiscussions find) {
        this.find = find;
    }

    /// The diff with what the workspace accepts marked. What is over is listed as such; what is accepted of other
    /// revisions and does not show in this one is no matter of this diff.
    public ContractDiff apply(ContractDiff diff) {
        return apply(diff, given -> given.said().by().account());
    }

    /// The same for a report: roles stand for people.
    public ContractDiff applyByRole(ContractDiff diff) {
        return apply(
                diff,
                given -> given.said().role().isEmpty()
                        ? "reviewer"
                        : given.said().role());
    }

    private ContractDiff apply(ContractDiff diff, Function<DiscussionState.Given, String> by) {
        LocalDate today = find.today();
        Map<String, Acceptance> all = acceptances(diff, by, true);
        return all.isEmpty() ? diff : new Acceptances(List.copyOf(all.values())).apply(diff, today);
    }

    /// What holds of it today, as a file has it.
    public Acceptances file(ContractDiff diff) {
        return new Acceptances(List.copyOf(counting(diff).values()));
    }

    /// What holds today, by fingerprint.
    Map<String, Acceptance> counting(ContractDiff diff) {
        return acceptances(diff, given -> given.said().by().account(), false);
    }

    /// One a fingerprint of the diff. What counts goes before what is over, and the later before the earlier.
    ///
    /// @param over whether those are told too whose day is over
    private Map<String, Acceptance> acceptances(
            ContractDiff diff, Function<DiscussionState.Given, String> by, boolean over) {
        List<DiscussionState.Given> given = new ArrayList<>();
        find.of(diff.base()).forEach(state -> given.addAll(state.acceptances()));
        if (given.isEmpty()) {
            return Map.of();
        }
        LocalDate today = find.today();
        DiscussionPolicy policy = find.policy(diff);
        Set<String> present = diff.changes().stream().map(Change::fingerprint).collect(Collectors.toSet());
        Map<String, Acceptance> all = new LinkedHashMap<>();
        for (DiscussionState.Given one : given) {
            LocalDate until = one.said().until();
            boolean ended = today.isAfter(until);
            // On its own last day it is judged as of that day: whether it would count, were its day not over.
            if (!policy.counts(one, ended ? until : today) || (ended && !over)) {
                continue;
            }
            for (String fingerprint : one.said().fingerprints()) {
                Acceptance before = all.get(fingerprint);
                if (present.contains(fingerprint) && (before == null || !ended || !before.holdsOn(today))) {
                    all.put(fingerprint, new Acceptance(fingerprint, one.said().reason(), by.apply(one), until));
                }
            }
        }
        return all;
    }
}
