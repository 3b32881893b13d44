package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.plan.ActionLog.Action;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Decision;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The only way to change a plan: asks the policy, stores the event, and keeps a note of both the allowed and the
/// refused.
public final class PlanGuard {
    private final Workspace workspace;
    private final FindPlans plans;
    private final PlanRules rules;
    private final ActionLog log;

    public PlanGuard(Workspace workspace, FindPlans plans, PlanRules rules, ActionLog log) {
        this.workspace = workspace;
        this.plans = plans;
        this.rules = rules;
        this.log = log;
    }

    public PlanRules rules() {
        return rules;
    }

    /// Does what is intended with a plan.
    ///
    /// @param seen what the person had before them; a newer content in the workspace is a conflict
    /// @throws Refusal if the policy does not allow it
    PlanState act(PlanState seen, Intent intent, PlanEvent event) {
        PlanState present = present(seen);
        require(present, intent);
        PlanState after = workspace.plans().append(present, event);
        keep(intent, present, after);
        return after;
    }

    /// Asks for something whose event is stored by the caller.
    ///
    /// @return the plan as it is now
    /// @throws Refusal if the policy does not allow it
    public PlanState require(PlanId id, Intent intent) {
        PlanState present = settled(plans.get(id));
        require(present, intent);
        return present;
    }

    /// Keeps a note of an action that was allowed and stored.
    public void keep(Intent intent, PlanState before, PlanState after) {
        log.keep(action(intent, before, true, intent.reason(), after.plan().digest()));
    }

    /// Asks whether somebody may draft a plan.
    void requireDraft(Intent intent, String title) {
        Decision decision = rules.policy().decideDraft(intent);
        if (!decision.allowed()) {
            log.keep(
                    new Action(intent.at(), intent.by(), intent.action().verb(), title, false, decision.why(), "", ""));
            throw new Refusal(intent.by() + " may not draft a plan.", decision.why());
        }
    }

    void keepDraft(Intent intent, PlanState drafted) {
        log.keep(new Action(
                intent.at(),
                intent.by(),
                intent.action().verb(),
                drafted.id().value(),
                true,
                "",
                "",
                drafted.plan().digest()));
    }

    private void require(PlanState present, Intent intent) {
        Decision decision = rules.policy().decide(present, intent);
        if (decision.allowed()) {
            return;
        }
        log.keep(action(intent, present, false, decision.why(), present.plan().digest()));
        List<Gate> closed = decision.closed();
        throw new Refusal(
                intent.by() + " may not " + intent.action().verb() + " plan " + present.id() + " now.",
                closed.stream().map(Gate::reason).collect(Collectors.joining(" ")));
    }

    private static Action action(Intent intent, PlanState plan, boolean allowed, String why, String after) {
        String subject = plan.id() + (intent.subject().isEmpty() ? "" : ", " + intent.subject());
        return new Action(
                intent.at(),
                intent.by(),
                intent.action().verb(),
                subject,
                allowed,
                why,
                plan.plan().digest(),
                after);
    }

    /// What is stored now, when it has the content that was seen: a comment or a run in between is no conflict.
    private PlanState present(PlanState seen) {
        PlanState stored = settled(plans.get(seen.id()));
        return stored.plan().equals(seen.plan()) ? stored : seen;
    }

    /// A run that ended without its plan being told, because the program was cut off in between, is told now.
    private PlanState settled(PlanState stored) {
        PlanState state = stored;
        for (String name : PlanPolicy.openRuns(stored)) {
            Optional<Run> run = workspace.runs().find(new RunId(name)).filter(Run::ended);
            if (run.isPresent()) {
                state = workspace.plans().append(state, ended(run.get()));
            }
        }
        return state;
    }

    /// What a plan is told of the end of its run.
    public static PlanEvent.RunEnded ended(Run run) {
        return new PlanEvent.RunEnded(
                run.events().getLast().at(),
                run.start().by(),
                run.id().value(),
                run.verdict().orElseThrow());
    }
}
