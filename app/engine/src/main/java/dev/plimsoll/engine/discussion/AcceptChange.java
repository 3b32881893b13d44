package dev.plimsoll.engine.discussion;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionPolicy;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Accepts changes with a reason and takes that back. Each refuses what the policy does not allow, with
/// [dev.plimsoll.model.Refusal].
public final class AcceptChange {
    private final DiscussionGuard guard;
    private final AcceptedChanges accepted;

    AcceptChange(DiscussionGuard guard, AcceptedChanges accepted) {
        this.guard = guard;
        this.accepted = accepted;
    }

    /// Accepts one change.
    ///
    /// @param fingerprint of a change of the diff
    /// @param until the last day on which it holds, in UTC
    /// @throws Problem if the diff has no such change
    public DiscussionState accept(ContractDiff diff, String fingerprint, String reason, LocalDate until, Person by) {
        return accept(diff, List.of(fingerprint), reason, until, by);
    }

    /// Accepts every change that the same edit makes.
    public DiscussionState acceptEdit(
            ContractDiff diff, String fingerprint, String reason, LocalDate until, Person by) {
        String root = DiscussionGuard.change(diff, fingerprint).root();
        List<String> all = new ArrayList<>(List.of(fingerprint));
        diff.groups().stream()
                .filter(edit -> edit.root().equals(root))
                .flatMap(edit -> edit.places().stream())
                .map(ChangeGroup.Place::fingerprint)
                .filter(other -> !other.equals(fingerprint))
                .forEach(all::add);
        return accept(diff, all, reason, until, by);
    }

    private DiscussionState accept(
            ContractDiff diff, List<String> fingerprints, String reason, LocalDate until, Person by) {
        Change lead = DiscussionGuard.change(diff, fingerprints.getFirst());
        DiscussionPolicy policy = guard.find().policy(diff);
        guard.require(
                policy.accept(by, reason, until, guard.find().today()),
                by,
                "accept",
                "change " + lead.fingerprint(),
                reason);
        return guard.add(
                diff.base(),
                new DiscussionEvent.Accepted(
                        guard.now(),
                        by,
                        policy.role(by, PlanAction.WAIVE),
                        ChangeAnchor.of(lead, diff.revision().digest()),
                        fingerprints,
                        reason.strip(),
                        until));
    }

    /// @param number of the acceptance, counted from 1
    /// @throws Problem if the discussion has no such acceptance
    public DiscussionState withdraw(DiscussionId id, int number, String reason, Person by) {
        DiscussionState seen = guard.find().get(id);
        DiscussionState.Given given = seen.acceptances().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "Discussion " + id + " has " + seen.acceptances().size() + " acceptances and no number "
                                + number + ".",
                        "See them with 'plimsoll change list'."));
        DiscussionPolicy policy = guard.find()
                .policy(seen.base().digest(), Set.of(given.said().change().revision()));
        guard.require(policy.withdraw(given, by, reason), by, "withdraw", "acceptance " + number + " of " + id, reason);
        return guard.add(seen, new DiscussionEvent.Withdrawn(guard.now(), by, number, reason.strip()));
    }

    /// What became of the acceptances of a file.
    ///
    /// @param taken accepted now, in the name of whoever took them in
    /// @param known what the workspace accepts already, for as long or longer
    /// @param over their day is over
    /// @param unmatched no change of the diff has their fingerprint
    public record Taken(int taken, int known, int over, int unmatched) {}

    /// Accepts what a file accepts. The file's word is no more than that: whoever takes it in answers for it, and the
    /// policy asks them.
    ///
    /// @param file its name as the user gave it
    public Taken take(ContractDiff diff, Acceptances acceptances, String file, Person by) {
        Map<String, String> roots = new LinkedHashMap<>();
        diff.changes().forEach(change -> roots.put(change.fingerprint(), change.root()));
        Map<String, Acceptance> holding = accepted.counting(diff);
        LocalDate today = guard.find().today();
        Map<List<Object>, List<Acceptance>> together = new LinkedHashMap<>();
        int known = 0;
        int over = 0;
        int unmatched = 0;
        for (Acceptance one : acceptances.acceptances()) {
            Acceptance held = holding.get(one.fingerprint());
            String root = roots.get(one.fingerprint());
            if (root == null) {
                unmatched++;
            } else if (!one.holdsOn(today)) {
                over++;
            } else if (held != null && !held.until().isBefore(one.until())) {
                known++;
            } else {
                together.computeIfAbsent(List.of(root, one.reason(), one.by(), one.until()), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        int taken = 0;
        for (List<Acceptance> same : together.values()) {
            Acceptance first = same.getFirst();
            String reason = first.reason() + " (" + first.by() + " in " + file + ")";
            var _ = accept(diff, same.stream().map(Acceptance::fingerprint).toList(), reason, first.until(), by);
            taken += same.size();
        }
        return new Taken(taken, known, over, unmatched);
    }
}
