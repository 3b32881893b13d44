package dev.plimsoll.engine.amendment;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.amendment.policy.AmendmentIntent;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What people do to an amendment from its draft to its end. Each refuses what the policy does not allow, with
/// [dev.plimsoll.model.Refusal].
public final class CarryAmendment {
    private final AmendmentGuard guard;
    private final FindAmendments find;

    CarryAmendment(AmendmentGuard guard, FindAmendments find) {
        this.guard = guard;
        this.find = find;
    }

    private AmendmentIntent intent(AmendmentAction action, Person by) {
        return guard.rules().intent(action, by);
    }

    /// Changes the content. Signatures of the earlier content are void from then on, and the event names them.
    ///
    /// @param seen the state that the editor was looking at; a newer content in the workspace is a conflict
    /// @param sources contracts to keep with it, by their name; those that it does not name are not kept
    public AmendmentState revise(AmendmentState seen, AmendmentRecord changed, Person by, Map<String, byte[]> sources) {
        if (changed.equals(seen.amendment())) {
            return seen;
        }
        AmendmentIntent intent = intent(AmendmentAction.REVISE, by);
        AmendmentState present = find.get(seen.id());
        AmendmentState from = present.amendment().equals(seen.amendment()) ? present : seen;
        AmendmentState after = guard.act(from, intent, from.revision(intent.at(), by, changed));
        guard.keep(changed, sources);
        return after;
    }

    /// Puts a complete draft to review.
    public AmendmentState submit(AmendmentState seen, Person by) {
        AmendmentIntent intent = intent(AmendmentAction.SUBMIT, by);
        return guard.act(
                seen,
                intent,
                new AmendmentEvent.Submitted(intent.at(), by, seen.amendment().digest()));
    }

    /// Signs exactly the content that the signatory has seen.
    public AmendmentState sign(AmendmentState seen, Person by, String party, String note) {
        AmendmentIntent intent =
                intent(AmendmentAction.SIGN, by).forParty(party).because(note);
        return guard.act(
                seen,
                intent,
                new AmendmentEvent.Signed(
                        intent.at(), by, party, seen.amendment().digest(), note));
    }

    /// Sets aside what chaos has not shown, for this content and for a time.
    ///
    /// @param gate one of the two gates about chaos, an experiment, or the beginning of experiments' ids and a star
    public AmendmentState waive(AmendmentState seen, Person by, String gate, String reason, Duration length) {
        AmendmentIntent intent = intent(AmendmentAction.WAIVE, by).ofGate(gate).because(reason);
        Instant until = intent.at().plus(length);
        String digest = seen.amendment().digest();
        return guard.act(seen, intent, new AmendmentEvent.Waived(intent.at(), by, gate, digest, until, reason));
    }

    /// Brings it into effect; what it supersedes ends in the same moment.
    public AmendmentState effect(AmendmentState seen, Person by) {
        AmendmentIntent intent = intent(AmendmentAction.EFFECT, by);
        String digest = seen.amendment().digest();
        AmendmentEvent effected = new AmendmentEvent.Effected(intent.at(), by, digest);
        AmendmentState predecessor = find.around(seen).predecessor();
        return predecessor == null
                ? guard.act(seen, intent, effected)
                : guard.act(
                        seen,
                        intent,
                        effected,
                        predecessor,
                        new AmendmentEvent.Superseded(intent.at(), by, seen.id(), digest));
    }

    /// Takes one up again that was withdrawn, as a draft that nobody has signed.
    public AmendmentState reopen(AmendmentState seen, Person by, String reason) {
        AmendmentIntent intent = intent(AmendmentAction.REOPEN, by).because(reason);
        return guard.act(seen, intent, new AmendmentEvent.Reopened(intent.at(), by, reason));
    }

    public AmendmentState withdraw(AmendmentState seen, Person by, String reason) {
        AmendmentIntent intent = intent(AmendmentAction.WITHDRAW, by).because(reason);
        return guard.act(seen, intent, new AmendmentEvent.Withdrawn(intent.at(), by, reason));
    }
}
