package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Drafts an experiment for a way to fail that none brings about, and ties the two together. The contracts, the load
/// and the faults are those of a plan that is there; its author changes what differs.
public final class DraftSurvival {
    private final FindPlans plans;
    private final DraftPlan draft;
    private final Scenarios scenarios;
    private final Incidents incidents;

    public DraftSurvival(FindPlans plans, DraftPlan draft, Scenarios scenarios, Incidents incidents) {
        this.plans = plans;
        this.draft = draft;
        this.scenarios = scenarios;
        this.incidents = incidents;
    }

    /// @param hazard a scenario card or an incident: `S1`, `I1`
    /// @param like a plan about the same contract
    /// @throws Problem if the hazard is neither
    public PlanState draft(String hazard, PlanId like, Person by) {
        ExperimentPlan pattern = plans.get(like).plan();
        if (hazard.matches("[Ss][0-9]+")) {
            return ofCard(scenarios.get(new ScenarioId(hazard)), pattern, by);
        }
        if (hazard.matches("[Ii][0-9]+")) {
            return ofIncident(incidents.get(new IncidentId(hazard)), pattern, by);
        }
        throw new Problem(
                "'" + hazard + "' is neither a scenario card nor an incident.",
                "Name one as 'plimsoll survival' lists it, for example S1 or I1.");
    }

    private PlanState ofCard(ScenarioState card, ExperimentPlan pattern, Person by) {
        Scenario scenario = card.scenario();
        PlanState plan = take(pattern, scenario.title(), scenario.trigger(), scenario.signs(), by);
        List<PlanId> plansOfCard = new ArrayList<>(scenario.plans());
        plansOfCard.add(plan.id());
        var _ = scenarios.revise(
                card,
                new Scenario(
                        scenario.title(),
                        scenario.trigger(),
                        scenario.signs(),
                        scenario.recover(),
                        scenario.owner(),
                        plansOfCard,
                        scenario.runbook(),
                        scenario.unknown()),
                by);
        return plan;
    }

    private PlanState ofIncident(IncidentState state, ExperimentPlan pattern, Person by) {
        if (state.closed()) {
            throw new Problem(
                    "Incident " + state.id() + " is closed, so no experiment can be tied to it.",
                    "Open it again first with 'plimsoll incident reopen " + state.id() + "'.");
        }
        Incident incident = state.incident();
        PlanState plan = take(pattern, incident.title(), incident.story().trigger(), "", by);
        IncidentLinks links = incident.links();
        List<PlanId> all = new ArrayList<>(links.plans());
        all.add(plan.id());
        var _ = incidents.revise(
                state,
                new Incident(
                        incident.title(),
                        incident.severity(),
                        incident.services(),
                        incident.owner(),
                        incident.summary(),
                        incident.times(),
                        incident.impact(),
                        incident.story(),
                        new IncidentLinks(all, links.runs(), links.amendments(), links.scenarios()),
                        incident.unknown()),
                by);
        return plan;
    }

    /// What is expected, only people can say: those parts are blank, and the gates ask for them.
    private PlanState take(ExperimentPlan pattern, String title, String trigger, String signs, Person by) {
        ExperimentPlan plan = new ExperimentPlan(
                "Survive: " + title,
                pattern.amendment(),
                new Hypothesis("", trigger, "", signs.isBlank() ? "" : "it shows by this: " + signs),
                pattern.scope(),
                pattern.workload(),
                pattern.faults(),
                pattern.consumers(),
                pattern.signals(),
                pattern.abort(),
                pattern.rollback(),
                by,
                by,
                Forecast.none(),
                pattern.seed(),
                pattern.terms(),
                Map.of());
        return draft.take(plan, by, Map.of());
    }
}
