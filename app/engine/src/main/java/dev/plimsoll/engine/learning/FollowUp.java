package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.engine.search.FindRecurrences;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.compile.IncidentReport;
import dev.plimsoll.reports.compile.ProposedActions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What comes after a run or an incident: its actions go into the register, and its report is compiled.
public final class FollowUp {
    private final FindPlans plans;
    private final FindRuns runs;
    private final Learning learning;
    private final FindRecurrences recurrences;
    private final Exhibits exhibits;

    public FollowUp(FindPlans plans, FindRuns runs, Learning learning, FindRecurrences recurrences, Exhibits exhibits) {
        this.plans = plans;
        this.runs = runs;
        this.learning = learning;
        this.recurrences = recurrences;
        this.exhibits = exhibits;
    }

    /// Takes the actions that the post-mortem of a run proposes into the register. The author owns what is for the
    /// author, and the plan's owner the rest, until somebody else takes it. What is there already stays as it is.
    ///
    /// @return those that are new
    /// @throws Problem if the run goes on
    public List<ActionState> propose(RunId id, Person by) {
        Run run = runs.get(id);
        if (!run.ended()) {
            throw new Problem("Run " + id + " is still going on.", "Wait for its verdict, then take its actions over.");
        }
        PlanState plan = plans.get(run.start().planId());
        ExperimentPlan content = run.plan();
        List<ActionState> opened = new ArrayList<>();
        for (ProposedActions.Proposal proposal : ProposedActions.of(plan, run, plans.diffOf(content))) {
            Action action = new Action(
                    proposal.text(),
                    Arrays.stream(ActionKind.values())
                            .filter(kind -> kind.word().equals(proposal.kind()))
                            .findFirst()
                            .orElseThrow(),
                    ActionPriority.MEDIUM,
                    proposal.owner().equals("author") ? content.author() : content.owner(),
                    null,
                    id.value(),
                    proposal.verifiedBy(),
                    "",
                    Map.of());
            learning.actions().take(action, by).ifPresent(opened::add);
        }
        return List.copyOf(opened);
    }

    /// Compiles the post-mortem of an incident.
    public Report report(IncidentId id) {
        IncidentState state = learning.incidents().get(id);
        Map<RunId, Run> kept = runs.all().stream().collect(Collectors.toMap(Run::id, run -> run));
        List<Run> named = state.incident().links().runs().stream()
                .map(run -> Optional.ofNullable(kept.get(run)))
                .flatMap(Optional::stream)
                .toList();
        return exhibits.in(IncidentReport.compile(
                state,
                learning.incidents().timeline(state),
                learning.incidents().actions(id),
                named,
                recurrences.inDrills(id),
                rates(state)));
    }

    /// What a bad minute costs by the plans that an incident names, itself or by their runs.
    private Map<PlanId, Exposure> rates(IncidentState state) {
        IncidentLinks links = state.incident().links();
        Set<PlanId> named = new HashSet<>(links.plans());
        runs.all().stream()
                .filter(run -> links.runs().contains(run.id()))
                .forEach(run -> named.add(run.start().planId()));
        Map<PlanId, Exposure> rates = new TreeMap<>(Comparator.comparing(PlanId::value));
        for (PlanState plan : plans.all()) {
            Exposure exposure = plan.plan().terms().exposure();
            if (exposure != null && named.contains(plan.id())) {
                rates.put(plan.id(), exposure);
            }
        }
        return rates;
    }

    /// The same as the bytes of a format.
    public byte[] render(IncidentId id, ReportFormat format) {
        return format.render(report(id));
    }
}
