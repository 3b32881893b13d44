package dev.plimsoll.engine.premortem;

import dev.plimsoll.engine.discussion.AcceptedChanges;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.premortem.RankedRisk;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.premortem.SimilarLearning;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.compile.PreMortem;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// Compiles the report of a pre-mortem session from the session and its plan.
public final class ReportSession {
    private static final int MOST_SIMILAR = 5;

    private final PreMortems sessions;
    private final FindPlans plans;
    private final FindRuns runs;
    private final PlanRules rules;
    private final AcceptedChanges accepted;
    private final FindSimilar similar;
    private final InstantSource clock;

    public ReportSession(
            PreMortems sessions,
            FindPlans plans,
            FindRuns runs,
            PlanRules rules,
            AcceptedChanges accepted,
            FindSimilar similar,
            InstantSource clock) {
        this.sessions = sessions;
        this.plans = plans;
        this.runs = runs;
        this.rules = rules;
        this.accepted = accepted;
        this.similar = similar;
        this.clock = clock;
    }

    /// The plan that a session is about, as it is now.
    public PlanState planOf(SessionId id) {
        return plans.get(sessions.get(id).opening().plan());
    }

    /// @throws Problem if the vote is not over: a report before would show what others wrote
    public Report compile(SessionId id) {
        SessionState session = sessions.get(id);
        if (session.ranking().isEmpty()) {
            throw new Problem(
                    "Session " + id + " is at its phase '" + session.phase().title() + "' and has no result yet.",
                    "Close the vote, then compile the report.");
        }
        PlanState plan = plans.get(session.opening().plan());
        List<Run> ended = runs.all().stream()
                .filter(run -> run.start().planId().equals(plan.id()) && run.ended())
                .toList();
        MatrixCoverage coverage = MatrixCoverage.of(
                plan,
                rules.policy().people(),
                clock.instant(),
                ReadingTable.answers(ended, plan.plan().digest()));
        String risks = session.ranking().stream()
                .map(RankedRisk::risk)
                .map(risk -> risk.wording() + " " + risk.signs())
                .collect(Collectors.joining(" "));
        return PreMortem.compile(
                session,
                plan,
                new PreMortem.Surroundings(
                        plans.keepsContractsOf(plan.plan()) ? accepted.applyByRole(plans.diffOf(plan.plan())) : null,
                        coverage,
                        rules.gates(plan),
                        similar.to(plan, risks, id.value(), MOST_SIMILAR).stream()
                                .map(found -> new SimilarLearning(found.id(), found.title(), found.why()))
                                .toList()));
    }
}
