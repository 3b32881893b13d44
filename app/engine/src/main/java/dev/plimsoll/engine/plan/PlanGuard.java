package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.Locale;
import java.util.Optional;

/// The only way to change a plan: asks the policy and stores the event. What it refuses is noted in the ledger; what
/// it allows the workspace notes there by itself.
public final class PlanGuard {
    private final Workspace workspace;
    private final FindPlans plans;
    private final PlanRules rules;
    private final KeepRefusals refusals;

    public PlanGuard(Workspace workspace, FindPlans plans, PlanRules rules, KeepRefusals refusals) {
        this.workspace = workspace;
        this.plans = plans;
        this.rules = rules;
        this.refusals = refusals;
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
        return workspace.plans().append(present, event);
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

    /// Asks whether somebody may draft a plan.
    void requireDraft(Intent intent, String title) {
        rules.refresh();
        refusals.require(
                rules.policy().decideDraft(intent), attempt(intent, title, ""), intent.by() + " may not draft a plan.");
    }

    private void require(PlanState present, Intent intent) {
        rules.refresh();
        String subject = present.id() + (intent.subject().isEmpty() ? "" : ", " + intent.subject());
        refusals.require(
                rules.policy().decide(present, intent),
                attempt(intent, subject, present.plan().digest()),
                intent.by() + " may not " + intent.action().verb() + " plan " + present.id() + " now.");
    }

    private static KeepRefusals.Attempt attempt(Intent intent, String subject, String before) {
        String action = intent.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new KeepRefusals.Attempt(intent.by(), "plan " + action, subject, intent.reason(), before);
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
