package dev.plimsoll.engine.scenario;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioEvent;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The library of scenario cards.
public final class Scenarios {
    private final Workspace workspace;
    private final RoleCheck roles;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public Scenarios(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.roles = new RoleCheck(people, refusals, "scenario", "a scenario card");
        this.clock = clock;
    }

    /// A card with the time when it was exercised last.
    ///
    /// @param lastExercised empty when no run of its plans ever showed the failure
    public record Covered(ScenarioState card, Optional<Instant> lastExercised) {
        /// Whether all is well: written, and exercised at least once.
        public boolean covered() {
            return card.scenario().complete() && lastExercised.isPresent();
        }
    }

    /// All cards, newest first.
    public List<Covered> all() {
        var plans = workspace.plans().all();
        return workspace.records().scenarios().all().stream()
                .map(card -> new Covered(card, card.lastExercised(plans)))
                .toList();
    }

    /// @throws Problem if the workspace has no such card
    public ScenarioState get(ScenarioId id) {
        return workspace
                .records()
                .scenarios()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no scenario card " + id + " in "
                                + workspace.place().name() + ".",
                        "List the cards of the workspace, or name another workspace."));
    }

    /// The same with the time when it was exercised last.
    public Covered covered(ScenarioId id) {
        ScenarioState card = get(id);
        return new Covered(card, card.lastExercised(workspace.plans().all()));
    }

    /// @throws dev.plimsoll.model.Refusal if this person may not write cards
    public ScenarioState draft(Scenario scenario, Person by) {
        roles.require(PlanAction.DRAFT, by, "draft", scenario.title(), "");
        return workspace.records().scenarios().create(new ScenarioEvent.Drafted(clock.instant(), by, scenario));
    }

    /// @param seen what the writer was looking at; a newer content in the workspace is a conflict
    public ScenarioState revise(ScenarioState seen, Scenario changed, Person by) {
        if (changed.equals(seen.scenario())) {
            return seen;
        }
        roles.require(
                PlanAction.REVISE,
                by,
                "revise",
                seen.id().value(),
                seen.scenario().digest());
        return workspace.records().scenarios().append(seen, new ScenarioEvent.Revised(clock.instant(), by, changed));
    }

    /// Keeps a card unless one that says exactly this is kept already.
    ///
    /// @return empty when it was there
    public Optional<ScenarioState> take(Scenario scenario, Person by) {
        boolean known = workspace.records().scenarios().all().stream()
                .anyMatch(card -> card.scenario().equals(scenario));
        return known ? Optional.empty() : Optional.of(draft(scenario, by));
    }
}
