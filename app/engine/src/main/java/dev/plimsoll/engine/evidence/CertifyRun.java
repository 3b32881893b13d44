package dev.plimsoll.engine.evidence;

import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Writes the certificate of a run from its record. The same record gives the same certificate.
public final class CertifyRun {
    private final FindRuns runs;
    private final FindPlans plans;
    private final PlanRules rules;

    public CertifyRun(FindRuns runs, FindPlans plans, PlanRules rules) {
        this.runs = runs;
        this.plans = plans;
        this.rules = rules;
    }

    /// @throws Problem if there is no such run, or it goes on
    public Certificate of(RunId id) {
        return of(runs.get(id));
    }

    /// Of the last run of a plan's present content.
    ///
    /// @throws Problem if there is no such plan, or no run of this content has ended
    public Certificate last(PlanId id) {
        String digest = plans.get(id).plan().digest();
        return runs.all().stream()
                .filter(run -> run.start().planId().equals(id)
                        && run.ended()
                        && run.start().planDigest().equals(digest))
                .max(Comparator.comparing(run -> run.start().at()))
                .map(this::of)
                .orElseThrow(() -> new Problem(
                        "No run of the present content of plan " + id + " has ended.",
                        "Run it with 'plimsoll run " + id + "'."));
    }

    private Certificate of(Run run) {
        if (!run.ended()) {
            throw new Problem("Run " + run.id() + " has not ended.", "Wait for its end or stop it.");
        }
        Instant end = run.events().getLast().at();
        PlanState then = contentOf(run, plans.get(run.start().planId()));
        return Certificate.of(
                run,
                MatrixCoverage.of(
                        then,
                        rules.policy().people(),
                        end,
                        ReadingTable.answers(List.of(run), run.start().planDigest())));
    }

    /// The plan as it was while the run's content was the present one, with the waivers given until its next one.
    private static PlanState contentOf(Run run, PlanState plan) {
        PlanState found = null;
        PlanState state = null;
        for (PlanEvent event : plan.events()) {
            state = state == null ? PlanState.of(plan.id(), List.of(event)) : state.after(event);
            if (state.plan().digest().equals(run.start().planDigest())) {
                found = state;
            }
        }
        return found == null ? plan : found;
    }
}
