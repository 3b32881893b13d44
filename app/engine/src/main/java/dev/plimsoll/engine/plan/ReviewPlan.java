package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do to a plan besides writing, approving and running it. Each refuses what the policy does not allow,
/// with [dev.plimsoll.model.Refusal].
public final class ReviewPlan {
    private final PlanGuard guard;

    public ReviewPlan(PlanGuard guard) {
        this.guard = guard;
    }

    private Intent intent(PlanAction action, Person by) {
        return guard.rules().intent(action, by);
    }

    /// Puts a complete draft to review.
    public PlanState submit(PlanState seen, Person by) {
        Intent intent = intent(PlanAction.SUBMIT, by);
        return guard.act(
                seen,
                intent,
                new PlanEvent.Submitted(intent.at(), by, seen.plan().digest()));
    }

    /// @param field steps through the plan's JSON form, for example `faults/latency/share`; empty for the whole plan
    /// @param objection whether it stands against a run until it is settled
    public PlanState comment(
            PlanState seen, Person by, String field, String text, boolean objection, @Nullable Lane lane) {
        Intent intent = intent(PlanAction.COMMENT, by).in(lane).on(field).because(text);
        Anchor anchor;
        try {
            anchor = Anchor.at(seen.plan(), field);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(
                    "Plan " + seen.id() + " has no field '" + field + "'.",
                    "Fields are written as in 'plan show --json', for example scope/environment.",
                    unknown);
        }
        return guard.act(seen, intent, new PlanEvent.Commented(intent.at(), by, anchor, text, objection, lane));
    }

    /// @param comment its number
    public PlanState settle(PlanState seen, Person by, int comment, String text) {
        Intent intent =
                intent(PlanAction.SETTLE, by).on(Integer.toString(comment)).because(text);
        return guard.act(seen, intent, new PlanEvent.Settled(intent.at(), by, comment, text));
    }

    /// Takes on the part that the plan gives to this person.
    public PlanState acknowledge(PlanState seen, Person by) {
        Intent intent = intent(PlanAction.ACKNOWLEDGE, by);
        return guard.act(
                seen,
                intent,
                new PlanEvent.Acknowledged(intent.at(), by, seen.plan().digest()));
    }

    /// Sets a gate aside for a time.
    public PlanState waive(PlanState seen, Person by, String gate, String reason, Duration lasts) {
        Intent intent = intent(PlanAction.WAIVE, by).on(gate).because(reason);
        return guard.act(
                seen,
                intent,
                new PlanEvent.Waived(
                        intent.at(),
                        by,
                        gate,
                        seen.plan().digest(),
                        reason,
                        intent.at().plus(lasts)));
    }

    /// Allows a deviation from the baseline for a time.
    ///
    /// @param setting the name of a setting in which the plan deviates
    public PlanState allow(PlanState seen, Person by, String setting, String reason, Duration lasts) {
        Intent intent = intent(PlanAction.ALLOW, by).on(setting).because(reason);
        Deviation deviation = seen.plan().terms().differences().stream()
                .filter(one -> one.setting().equals(setting))
                .findFirst()
                .orElse(new Deviation(setting, "", "")); // the policy refuses it and says in what the plan deviates
        Instant until = intent.at().plus(lasts);
        return guard.act(seen, intent, new PlanEvent.Allowed(intent.at(), by, deviation, reason, until));
    }

    /// Notes what was decided, with what else could have been.
    public PlanState decide(PlanState seen, Person by, Decided decided) {
        Intent intent = intent(PlanAction.DECIDE, by).on(decided.question()).because(decided.because());
        return guard.act(
                seen,
                intent,
                new PlanEvent.Decided(
                        intent.at(),
                        by,
                        decided.question(),
                        decided.chosen(),
                        decided.rejected(),
                        decided.because(),
                        decided.data()));
    }

    /// Notes what is adjusted after a forecast was missed.
    ///
    /// @param because why, and how
    public PlanState adjust(
            PlanState seen, Person by, Calibration.Deviation deviation, Adjustment chosen, String because) {
        return decide(
                seen,
                by,
                new Decided(
                        deviation.question(),
                        chosen.word(),
                        chosen.others(),
                        because,
                        deviation.run().id() + ":e" + deviation.event()));
    }

    /// A decision as it is written down.
    ///
    /// @param question what was to be decided
    /// @param chosen the answer
    /// @param rejected the other answers that were weighed
    /// @param because why this one
    /// @param data what it was decided on, in words; may be empty
    public record Decided(String question, String chosen, List<String> rejected, String because, String data) {}

    /// Lets the plan run without its approvals; stays open until another person has reviewed it.
    public PlanState breakGlass(PlanState seen, Person by, String reason) {
        Intent intent = intent(PlanAction.BREAK_GLASS, by).because(reason);
        return guard.act(
                seen,
                intent,
                new PlanEvent.GlassBroken(intent.at(), by, seen.plan().digest(), reason));
    }

    public PlanState reviewGlass(PlanState seen, Person by, String finding) {
        Intent intent = intent(PlanAction.REVIEW_GLASS, by).because(finding);
        return guard.act(seen, intent, new PlanEvent.GlassReviewed(intent.at(), by, finding));
    }

    public PlanState withdraw(PlanState seen, Person by, String reason) {
        Intent intent = intent(PlanAction.WITHDRAW, by).because(reason);
        return guard.act(seen, intent, new PlanEvent.Withdrawn(intent.at(), by, reason));
    }

    /// Takes a withdrawn plan up again, as a draft.
    public PlanState reopen(PlanState seen, Person by, String reason) {
        Intent intent = intent(PlanAction.REOPEN, by).because(reason);
        return guard.act(seen, intent, new PlanEvent.Reopened(intent.at(), by, reason));
    }

    public PlanState archive(PlanState seen, Person by, String note) {
        Intent intent = intent(PlanAction.ARCHIVE, by).because(note);
        return guard.act(seen, intent, new PlanEvent.Archived(intent.at(), by, note));
    }
}
