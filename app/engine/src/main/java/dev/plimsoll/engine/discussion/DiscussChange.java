package dev.plimsoll.engine.discussion;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionPolicy;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.Set;

/// Remarks on changes. Each refuses what the policy does not allow, with [dev.plimsoll.model.Refusal].
public final class DiscussChange {
    private final DiscussionGuard guard;

    DiscussChange(DiscussionGuard guard) {
        this.guard = guard;
    }

    /// Keeps a remark on a change. It is found again in every revision that makes the same change to the same base.
    ///
    /// @param fingerprint of a change of the diff
    /// @throws Problem if the diff has no such change
    public DiscussionState comment(ContractDiff diff, String fingerprint, String text, Person by) {
        Change change = DiscussionGuard.change(diff, fingerprint);
        DiscussionPolicy policy = guard.find().policy(diff);
        guard.require(policy.comment(by, text), by, "comment on", "change " + fingerprint, text);
        String role = policy.role(by, PlanAction.COMMENT);
        return guard.add(
                diff.base(),
                new DiscussionEvent.Commented(
                        guard.now(),
                        by,
                        role,
                        ChangeAnchor.of(change, diff.revision().digest()),
                        text.strip()));
    }

    /// @param number of the comment, counted from 1
    /// @param text how it is settled; may be empty
    /// @throws Problem if the discussion has no such comment
    public DiscussionState settle(DiscussionId id, int number, String text, Person by) {
        DiscussionState seen = guard.find().get(id);
        DiscussionState.Comment comment = seen.comments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "Discussion " + id + " has " + seen.comments().size() + " comments and no number " + number
                                + ".",
                        "See them with 'plimsoll change list'."));
        DiscussionPolicy policy = guard.find()
                .policy(seen.base().digest(), Set.of(comment.said().change().revision()));
        guard.require(policy.settle(comment, by), by, "settle", "comment " + number + " of " + id, text);
        return guard.add(seen, new DiscussionEvent.Settled(guard.now(), by, number, text.strip()));
    }
}
