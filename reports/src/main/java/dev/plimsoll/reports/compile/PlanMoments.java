package dev.plimsoll.reports.compile;

import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided about a plan, in sentences that begin with its name. People appear by role, and their words are
/// left out: they stand in the plan's history.
public final class PlanMoments {
    private PlanMoments() {}

    /// @param position of the event in the plan's history, counted from 1
    /// @param words goes on after the plan's name: `was approved.`
    public record Moment(int position, Instant at, String words) {}

    /// Drafts, remarks and acknowledgements decide nothing and are left out; so are runs, which tell their own story.
    public static List<Moment> of(PlanState plan) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < plan.events().size(); i++) {
            PlanEvent event = plan.events().get(i);
            String words = words(event);
            if (words != null) {
                moments.add(new Moment(i + 1, event.at(), words));
            }
        }
        return List.copyOf(moments);
    }

    private static @Nullable String words(PlanEvent event) {
        return switch (event) {
            case PlanEvent.Submitted _ -> "was put to review.";
            case PlanEvent.Approved approved ->
                "was approved"
                        + (approved.lane() == null
                                ? ""
                                : " from the " + approved.lane().word() + " review") + ".";
            case PlanEvent.Waived waived -> "runs without the gate “" + waived.gate() + "” for a time.";
            case PlanEvent.Allowed allowed ->
                "may deviate: " + allowed.deviation().words() + ".";
            case PlanEvent.Decided decided -> "decision: " + decided.question() + " " + decided.chosen();
            case PlanEvent.Rehearsed rehearsed ->
                "rollback was rehearsed, with "
                        + (rehearsed.exitCode() == null ? "no exit code" : "exit code " + rehearsed.exitCode()) + ".";
            case PlanEvent.GlassBroken _ -> "was let run without its approvals.";
            case PlanEvent.GlassReviewed _ -> "has had its broken glass reviewed.";
            case PlanEvent.Reopened _ -> "was taken up again.";
            case PlanEvent.Withdrawn _ -> "was withdrawn.";
            case PlanEvent.Archived _ -> "was archived.";
            case PlanEvent.Drafted _,
                    PlanEvent.Revised _,
                    PlanEvent.Commented _,
                    PlanEvent.Settled _,
                    PlanEvent.Acknowledged _,
                    PlanEvent.RunBegan _,
                    PlanEvent.RunEnded _ -> null;
        };
    }
}
