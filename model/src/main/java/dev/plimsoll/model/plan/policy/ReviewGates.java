package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.RollbackStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must have happened to a plan besides its approval: objections settled, the rollback rehearsed, broken glass
/// reviewed.
final class ReviewGates {
    /// A rehearsal tells about the rollback of its day.
    static final Duration REHEARSAL_HOLDS = Duration.ofDays(30);

    private ReviewGates() {}

    /// The numbers of the objections that nobody has settled.
    static List<Integer> openObjections(PlanState state) {
        List<PlanEvent.Commented> comments = state.all(PlanEvent.Commented.class);
        List<Integer> open = new ArrayList<>();
        for (int number = 1; number <= comments.size(); number++) {
            int each = number;
            boolean settled =
                    state.all(PlanEvent.Settled.class).stream().anyMatch(settling -> settling.comment() == each);
            if (comments.get(number - 1).objection() && !settled) {
                open.add(number);
            }
        }
        return open;
    }

    static Gate objections(PlanState state) {
        List<Integer> open = openObjections(state);
        if (open.isEmpty()) {
            return new Gate("Objections", true, "No objection is open.");
        }
        PlanEvent.Commented first = state.all(PlanEvent.Commented.class).get(open.getFirst() - 1);
        return new Gate(
                "Objections",
                false,
                "Objection " + open.getFirst() + " of " + first.by() + " is open: “" + first.text()
                        + "”; settle it with its author, or let another reviewer settle it.");
    }

    /// The last rehearsal of the present content.
    static Optional<PlanEvent.Rehearsed> lastRehearsal(PlanState state) {
        List<PlanEvent.Rehearsed> all = state.sinceWritten(PlanEvent.Rehearsed.class);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Whether the last rehearsal worked within the target time.
    static boolean rehearsedWell(PlanState state) {
        return lastRehearsal(state)
                .filter(one -> Integer.valueOf(0).equals(one.exitCode())
                        && one.took().compareTo(state.plan().rollback().target()) <= 0
                        && late(state, one).isEmpty())
                .isPresent();
    }

    static Gate rehearsal(PlanState state, Instant now) {
        if (!Risk.leavesSandbox(state.plan()) && lastRehearsal(state).isEmpty()) {
            return new Gate("Rehearsal", true, "The sandbox ends with its run; no rehearsal is needed.");
        }
        return lastRehearsal(state)
                .map(last -> rehearsal(state, last, now))
                .orElse(new Gate(
                        "Rehearsal",
                        false,
                        "The rollback has never been rehearsed for this content; rehearse it with 'plan rehearse "
                                + state.id() + "'."));
    }

    private static Gate rehearsal(PlanState state, PlanEvent.Rehearsed last, Instant now) {
        Duration target = state.plan().rollback().target();
        if (!Integer.valueOf(0).equals(last.exitCode())) {
            return new Gate(
                    "Rehearsal",
                    false,
                    "The rehearsal of " + last.at() + " failed "
                            + (last.exitCode() == null ? "to end" : "with exit code " + last.exitCode())
                            + "; mend the rollback and rehearse it again.");
        }
        if (last.took().compareTo(target) > 0) {
            return new Gate(
                    "Rehearsal",
                    false,
                    "The rehearsal took " + words(last.took()) + ", and the target is " + words(target)
                            + "; make the rollback faster, or agree on another target.");
        }
        Optional<String> late = late(state, last);
        if (late.isPresent()) {
            return new Gate("Rehearsal", false, late.get());
        }
        return Gate.of(
                "Rehearsal",
                Duration.between(last.at(), now).compareTo(REHEARSAL_HOLDS) <= 0,
                "Rehearsed on " + last.at() + " in " + words(last.took()) + " of " + words(target) + ".",
                "The rehearsal of " + last.at() + " is more than " + REHEARSAL_HOLDS.toDays()
                        + " days old; rehearse the rollback again.");
    }

    /// Which step of the rollback took longer than its own target.
    private static Optional<String> late(PlanState state, PlanEvent.Rehearsed last) {
        for (RollbackStep step : state.plan().rollback().steps()) {
            Duration target = step.target();
            for (RollbackStep.Done done : last.steps()) {
                if (target != null
                        && done.name().equals(step.name())
                        && done.took().compareTo(target) > 0) {
                    return Optional.of("The step '" + step.name() + "' took " + words(done.took())
                            + " in the rehearsal, and its target is " + words(target)
                            + "; make the step faster, or agree on another target.");
                }
            }
        }
        return Optional.empty();
    }

    /// Whether somebody broke the glass for the present content.
    static Optional<PlanEvent.GlassBroken> glass(PlanState state) {
        List<PlanEvent.GlassBroken> all = state.sinceWritten(PlanEvent.GlassBroken.class);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The broken glass that nobody has reviewed since.
    static Optional<PlanEvent.GlassBroken> unreviewedGlass(PlanState state) {
        Optional<PlanEvent.GlassBroken> open = Optional.empty();
        for (PlanEvent event : state.events()) {
            if (event instanceof PlanEvent.GlassBroken broken) {
                open = Optional.of(broken);
            } else if (event instanceof PlanEvent.GlassReviewed) {
                open = Optional.empty();
            }
        }
        return open;
    }

    static Gate glassReviewed(PlanState state) {
        return unreviewedGlass(state)
                .map(broken -> new Gate(
                        "Broken glass",
                        false,
                        broken.by() + " broke the glass at " + broken.at() + " (“" + broken.reason()
                                + "”), and nobody has reviewed it; let another person review it with 'plan review-glass "
                                + state.id() + "'."))
                .orElse(new Gate("Broken glass", true, "No broken glass waits for a review."));
    }

    static String words(Duration length) {
        return Lasting.words(length);
    }
}
