package dev.plimsoll.desktop.scenario;

import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.List;

/// What the scenarios screen needs of the workspace. Everything blocks, and fails with a
/// [dev.plimsoll.model.Problem].
public interface ScenarioWork {
    /// All cards, newest first, each with when it was exercised last.
    List<Covered> all();

    ScenarioState draft(Scenario scenario, Person by);

    /// @param seen what the writer was looking at; a newer content in the workspace is a conflict
    ScenarioState revise(ScenarioState seen, Scenario changed, Person by);
}
