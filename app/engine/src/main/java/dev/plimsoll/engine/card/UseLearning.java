package dev.plimsoll.engine.card;

import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Makes a plan of a learning card, and counts that it was used.
public final class UseLearning {
    private final Workspace workspace;
    private final FindPlans plans;
    private final DraftPlan draftPlan;
    private final InstantSource clock;

    public UseLearning(Workspace workspace, FindPlans plans, DraftPlan draftPlan, InstantSource clock) {
        this.workspace = workspace;
        this.plans = plans;
        this.draftPlan = draftPlan;
        this.clock = clock;
    }

    /// Drafts the card's experiment again: the same contracts, faults and conditions under a new name.
    ///
    /// @throws Problem if the card names no plan
    public PlanState again(LearningState seen, String title, Person by) {
        requireInUse(seen);
        PlanId template = seen.card().plan();
        if (template == null) {
            throw new Problem(
                    "Learning card " + seen.id() + " names no plan to be made again.",
                    "Name two contracts that the new plan is about, or revise the card and name its plan.");
        }
        ExperimentPlan plan = plans.get(template).plan();
        return used(seen, draftPlan.take(retold(plan, plan, hypothesis(seen, plan), title, by), by, Map.of()), by);
    }

    /// Drafts a plan for another amendment, with what the card knows: its hypothesis, and the signals, stops and
    /// rollback of its plan where it names one. The faults follow from the amendment.
    public PlanState on(LearningState seen, Path base, Path revision, String title, long seed, Person by) {
        requireInUse(seen);
        DraftPlan.Proposal proposal =
                draftPlan.propose(base, revision, new DraftPlan.Draft(title, by, by, List.of(), List.of(), seed));
        PlanId template = seen.card().plan();
        ExperimentPlan known =
                template == null ? proposal.plan() : plans.get(template).plan();
        ExperimentPlan plan = retold(proposal.plan(), known, hypothesis(seen, known), title, by);
        return used(seen, draftPlan.draft(proposal, plan, by), by);
    }

    private PlanState used(LearningState seen, PlanState plan, Person by) {
        workspace.records().learnings().append(seen, new LearningEvent.Used(clock.instant(), by, plan.id()));
        return plan;
    }

    private static void requireInUse(LearningState seen) {
        if (seen.last() instanceof LearningEvent.Retired retired) {
            throw new Problem(
                    "Learning card " + seen.id() + " was retired: " + retired.reason() + ".",
                    "Use another card, or draft the plan without one.");
        }
    }

    /// What the card's plan expected, or what the card lets one expect.
    private static Hypothesis hypothesis(LearningState seen, ExperimentPlan plan) {
        if (plan.hypothesis().complete()) {
            return plan.hypothesis();
        }
        LearningCard card = seen.card();
        return new Hypothesis(
                firstLine(card.context()),
                plan.hypothesis().when(),
                firstLine(card.pattern()),
                "learning card " + seen.id() + " found: " + firstLine(card.finding()));
    }

    private static String firstLine(String text) {
        String line = text.lines()
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return line.length() > 300 ? line.substring(0, 299) + "…" : line;
    }

    /// @param plan whose amendment, scope, load and faults
    /// @param known whose signals, stops and rollback
    private static ExperimentPlan retold(
            ExperimentPlan plan, ExperimentPlan known, Hypothesis hypothesis, String title, Person by) {
        return new ExperimentPlan(
                title,
                plan.amendment(),
                hypothesis,
                plan.scope(),
                plan.workload(),
                plan.faults(),
                plan.consumers(),
                known.signals(),
                known.abort(),
                known.rollback(),
                by,
                plan.owner(),
                plan.forecast(),
                plan.seed(),
                plan.terms(),
                plan.unknown());
    }
}
