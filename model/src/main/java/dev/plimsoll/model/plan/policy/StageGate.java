package dev.plimsoll.model.plan.policy;

import static dev.plimsoll.model.plan.policy.PlanStage.*;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanState;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an action can happen in a stage of a plan's life.
final class StageGate {
    private StageGate() {}

    static Gate of(PlanState state, PlanStage stage, Intent intent) {
        Set<PlanStage> stages = stages(intent.action());
        if (stages.contains(stage)) {
            return new Gate("Stage", true, "Plan " + state.id() + " is in the stage " + stage.title() + ".");
        }
        String wanted = stages.stream().sorted().map(PlanStage::title).collect(Collectors.joining(", "));
        return new Gate(
                "Stage",
                false,
                "Plan " + state.id() + " is in the stage " + stage.title() + ", and one can "
                        + intent.action().verb() + " a plan in the stage " + wanted + " only; " + way(state, stage)
                        + ".");
    }

    private static String way(PlanState state, PlanStage stage) {
        return switch (stage) {
            case RUNNING ->
                "wait for the end of run " + PlanPolicy.openRuns(state).getFirst() + " or stop it";
            case ARCHIVED -> "draft a new plan, from its export if you like";
            case WITHDRAWN ->
                "take it out of the trash with 'trash restore " + state.id() + "', or draft a new plan from its export";
            case DRAFT -> "complete it and submit it for review";
            case IN_REVIEW -> "it waits for its approvals";
            case APPROVED, REHEARSED -> "run it first, or revise it to begin again";
            case CONCLUDED -> "revise it to begin again";
        };
    }

    /// The stages in which an action can happen.
    static Set<PlanStage> stages(PlanAction action) {
        return switch (action) {
            case READ -> EnumSet.allOf(PlanStage.class);
            case DRAFT, SUBMIT -> EnumSet.of(DRAFT);
            case COMMENT, SETTLE, DECIDE, REVIEW_GLASS, LEAD_INCIDENT ->
                EnumSet.complementOf(EnumSet.of(ARCHIVED, WITHDRAWN));
            case ACKNOWLEDGE, APPROVE -> EnumSet.of(DRAFT, IN_REVIEW, APPROVED, REHEARSED);
            // What failed in a run is accepted after it.
            case ALLOW, WAIVE -> EnumSet.of(DRAFT, IN_REVIEW, APPROVED, REHEARSED, CONCLUDED);
            case REVISE, WITHDRAW, REHEARSE -> EnumSet.of(DRAFT, IN_REVIEW, APPROVED, REHEARSED, CONCLUDED);
            case RUN -> EnumSet.of(DRAFT, IN_REVIEW, APPROVED, REHEARSED, CONCLUDED);
            case BREAK_GLASS -> EnumSet.of(IN_REVIEW, APPROVED);
            case STOP -> EnumSet.of(RUNNING);
            case REOPEN -> EnumSet.of(WITHDRAWN);
            case ARCHIVE -> EnumSet.of(CONCLUDED);
        };
    }
}
