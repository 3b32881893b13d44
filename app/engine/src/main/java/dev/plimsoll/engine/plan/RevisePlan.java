package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.storm.PlanStorm;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Revisions;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Changes the content of a plan. Approvals of the earlier content are void from then on.
public final class RevisePlan {
    private final PlanGuard guard;
    private final Path workspace;

    /// @param workspace whose folder the names of files in plans are relative to
    public RevisePlan(PlanGuard guard, Path workspace) {
        this.guard = guard;
        this.workspace = workspace.toAbsolutePath().normalize();
    }

    /// @param seen the state that the editor was looking at; a newer one in the workspace is a conflict
    /// @throws dev.plimsoll.model.Refusal if the plan cannot be revised in its stage or by this person
    public PlanState revise(PlanState seen, ExperimentPlan changed, Person by) {
        if (changed.equals(seen.plan())) {
            return seen;
        }
        Intent intent = guard.rules().intent(PlanAction.REVISE, by);
        return guard.act(seen, intent, new PlanEvent.Revised(intent.at(), by, changed));
    }

    /// Brings back the content before the present one.
    ///
    /// @throws Problem if the plan has its first content
    public PlanState undo(PlanState seen, Person by) {
        ExperimentPlan earlier = Revisions.of(seen.events())
                .undone()
                .orElseThrow(() -> new Problem(
                        "Plan " + seen.id() + " has its first content; there is nothing to undo.",
                        "See 'plan show' for what happened to it."));
        return revise(seen, earlier, by);
    }

    /// Brings back the content that the last undo took away.
    ///
    /// @throws Problem if the last change was no undo
    public PlanState redo(PlanState seen, Person by) {
        ExperimentPlan later = Revisions.of(seen.events())
                .redone()
                .orElseThrow(() -> new Problem(
                        "The last change of plan " + seen.id() + " was no undo; there is nothing to redo.",
                        "See 'plan show' for what happened to it."));
        return revise(seen, later, by);
    }

    /// Adds the storm of the plan's own faults, in place of an earlier one.
    ///
    /// @param budget the longest that it may last; less time lets fewer of the faults meet
    /// @param seed from which it follows
    /// @throws Problem if no two of the faults can act at once, or the budget is too small for one stretch
    public PlanState storm(PlanState seen, Duration budget, long seed, Person by) {
        ExperimentPlan plan = seen.plan();
        try {
            PlanStorm composed = PlanStorm.of(plan.faults(), plan.scope().perFault(), budget, seed);
            return revise(seen, plan.withFaults(composed.faults()), by);
        } catch (IllegalArgumentException impossible) {
            throw new Problem(
                    "No storm can be composed for plan " + seen.id() + ": " + impossible.getMessage() + ".",
                    "Plan other faults, or give the storm more time.",
                    impossible);
        }
    }

    /// Takes the storm out of the plan; its single faults stay.
    public PlanState withoutStorm(PlanState seen, Person by) {
        ExperimentPlan plan = seen.plan();
        return revise(seen, plan.withFaults(PlanStorm.without(plan.faults())), by);
    }

    /// Writes down the settings of the environment, the agreed ones and those it has. A run reads the second file again
    /// before its first fault, and ends when it changes.
    ///
    /// @param baseline what the agreed settings are called
    /// @param agreed the file of the agreed settings
    /// @param present the file in which the environment has its settings
    /// @throws Problem if a file cannot be read or understood
    public PlanState settings(PlanState seen, String baseline, Path agreed, Path present, Person by) {
        Settings read = Settings.read(
                baseline, SettingsFile.read(agreed), SettingsFile.read(present), named(present.toAbsolutePath()));
        return settings(seen, read, by);
    }

    /// How a plan names a file: relative to the workspace where it lies in it, so that the workspace can move.
    private String named(Path file) {
        Path whole = file.normalize();
        return whole.startsWith(workspace)
                ? workspace.relativize(whole).toString().replace('\\', '/')
                : whole.toString();
    }

    private PlanState settings(PlanState seen, Settings settings, Person by) {
        ExperimentPlan plan = seen.plan();
        return revise(seen, plan.withTerms(plan.terms().withSettings(settings)), by);
    }

    /// Says that a setting, or every one, is again as it was agreed.
    ///
    /// @param setting null for every one
    /// @throws Problem if the plan has no baseline, or that has no such setting
    public PlanState restore(PlanState seen, @Nullable String setting, Person by) {
        Settings settings = seen.plan().terms().settings();
        if (settings == null) {
            throw new Problem(
                    "Plan " + seen.id() + " has no baseline to return to.",
                    "Give it one with 'plan baseline " + seen.id() + "'.");
        }
        try {
            return settings(seen, setting == null ? settings.restored() : settings.restored(setting), by);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(
                    "Plan " + seen.id() + " cannot restore '" + setting + "': " + unknown.getMessage() + ".",
                    "See 'plan show' for what deviates.",
                    unknown);
        }
    }
}
