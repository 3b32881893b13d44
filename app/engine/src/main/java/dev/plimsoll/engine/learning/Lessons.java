package dev.plimsoll.engine.learning;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.Evaluation;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.outcome.Lead;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import dev.plimsoll.model.learning.outcome.Tally;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister;
import dev.plimsoll.model.learning.survival.Hazard;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.procedure.Rhythm;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What all runs and incidents of a workspace teach together. Everything is counted afresh from the records.
public final class Lessons {
    private final Workspace workspace;

    Lessons(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Every safeguard with its history.
    public SafeguardRegister safeguards() {
        return SafeguardRegister.of(workspace.runs().all());
    }

    /// A deviation from a forecast with what was decided about it.
    ///
    /// @param answer null while nobody has decided
    public record Answered(Calibration.Deviation deviation, PlanEvent.@Nullable Decided answer) {
        /// Whether it still asks for a decision.
        public boolean open() {
            return deviation.large() && answer == null;
        }
    }

    /// How good forecasts have been.
    ///
    /// @param all over every run
    /// @param deviations values outside their intervals, the furthest first
    public record Forecasts(
            Calibration all,
            Map<String, Calibration> byService,
            Map<String, Calibration> byPlan,
            Map<String, Calibration> byQuarter,
            List<Answered> deviations) {
        public Forecasts {
            deviations = List.copyOf(deviations);
        }
    }

    public Forecasts forecasts() {
        List<Run> runs = workspace.runs().all();
        Map<PlanId, PlanState> plans =
                workspace.plans().all().stream().collect(Collectors.toMap(PlanState::id, Function.identity()));
        List<Answered> deviations = Calibration.deviations(runs).stream()
                .map(one -> new Answered(one, answer(plans.get(one.run().start().planId()), one)))
                .toList();
        return new Forecasts(
                Calibration.of(runs),
                Calibration.byService(runs),
                Calibration.byPlan(runs),
                Calibration.byQuarter(runs),
                deviations);
    }

    private static PlanEvent.@Nullable Decided answer(@Nullable PlanState plan, Calibration.Deviation deviation) {
        return plan == null ? null : Evaluation.answer(plan, deviation).orElse(null);
    }

    /// The deviation of a signal in a run.
    ///
    /// @throws Problem if the forecast of this signal held there
    public Calibration.Deviation deviation(Run run, String signal) {
        return Calibration.deviations(List.of(run)).stream()
                .filter(one -> one.reading().signal().name().equals(signal))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "No forecast of signal '" + signal + "' was missed in run " + run.id() + ".",
                        "'plimsoll forecasts' lists those that were."));
    }

    /// Every known way to fail against the experiments that bring it about.
    public SurvivalMap survival() {
        List<PlanState> plans = workspace.plans().all();
        List<ScenarioState> cards = workspace.records().scenarios().all();
        List<Hazard> hazards = new ArrayList<>();
        for (IncidentState incident : workspace.records().incidents().all()) {
            hazards.add(hazard(incident, cards));
        }
        workspace.records().nearMisses().all().forEach(nearMiss -> hazards.add(hazard(nearMiss, cards)));
        for (ScenarioState card : cards) {
            hazards.add(new Hazard(
                    card.id().value(),
                    "scenario",
                    card.scenario().title(),
                    card.events().getFirst().at(),
                    card.scenario().plans()));
        }
        return SurvivalMap.of(hazards, plans);
    }

    /// An incident is brought about by its own experiments and by those of the cards that it names.
    private static Hazard hazard(IncidentState state, List<ScenarioState> cards) {
        List<PlanId> plans = new ArrayList<>(state.incident().links().plans());
        cards.stream()
                .filter(card -> state.incident().links().scenarios().contains(card.id()))
                .forEach(card -> plans.addAll(card.scenario().plans()));
        Instant began = state.incident().times().began();
        return new Hazard(
                state.id().value(),
                "incident",
                state.incident().title(),
                began == null ? state.events().getFirst().at() : began,
                plans);
    }

    /// A near miss is brought about by the experiments of the card that was made of it.
    private static Hazard hazard(NearMissState state, List<ScenarioState> cards) {
        List<PlanId> plans = state.promoted().stream()
                .flatMap(promoted -> cards.stream().filter(card -> card.id().equals(promoted.card())))
                .flatMap(card -> card.scenario().plans().stream())
                .toList();
        return new Hazard(state.id().value(), "near miss", state.report().title(), reported(state), plans);
    }

    /// No time is kept of a near miss, only its day.
    private static Instant reported(NearMissState state) {
        return state.reported().day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// What is to be done again and again, such as a review of the practice, the longest overdue first.
    public List<Rhythm> rhythms() {
        return Rhythm.of(
                workspace.records().procedures().all(),
                workspace.records().executions().all());
    }

    /// What came of the work, by service and quarter.
    public OutcomeBoard outcomes() {
        List<Run> runs = workspace.runs().all();
        List<IncidentState> incidents = workspace.records().incidents().all();
        List<Tally> tallies = new ArrayList<>();
        for (ActionState action : workspace.records().actions().all()) {
            if (action.status() == ActionStatus.VERIFIED) {
                Instant at = action.all(ActionEvent.Verified.class).getLast().at();
                services(action.action().source(), runs, incidents)
                        .forEach(service -> tallies.add(new Tally(Tally.Kind.VERIFIED_ACTION, service, at)));
            }
        }
        for (NearMissState nearMiss : workspace.records().nearMisses().all()) {
            List<String> services = nearMiss.report().services();
            (services.isEmpty() ? List.of("") : services)
                    .forEach(service -> tallies.add(new Tally(Tally.Kind.DISCLOSURE, service, reported(nearMiss))));
        }
        for (LearningState card : workspace.records().learnings().all()) {
            for (LearningEvent event : card.events()) {
                if (event instanceof LearningEvent.Used used) {
                    tallies.add(new Tally(Tally.Kind.REUSED_LEARNING, service(used.plan()), used.at()));
                }
            }
        }
        return OutcomeBoard.of(
                runs,
                incidents,
                tallies,
                Lead.of(
                        workspace.plans().all(),
                        workspace.records().amendments().all()));
    }

    /// The service that a plan is about; empty where there is no such plan any more.
    private String service(PlanId id) {
        return workspace
                .plans()
                .find(id)
                .map(plan -> plan.plan().scope().service())
                .orElse("");
    }

    /// The services of the record that an action follows from; one empty name where that is not known.
    private static List<String> services(String source, List<Run> runs, List<IncidentState> incidents) {
        List<String> found = new ArrayList<>();
        runs.stream()
                .filter(run -> run.id().value().equalsIgnoreCase(source))
                .forEach(run -> found.add(run.plan().scope().service()));
        incidents.stream()
                .filter(incident -> incident.id().value().equalsIgnoreCase(source))
                .forEach(incident -> found.addAll(incident.incident().services()));
        return found.isEmpty() ? List.of("") : found;
    }
}
