package dev.plimsoll.desktop;

import dev.plimsoll.desktop.scenario.ScenarioWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.List;
import java.util.function.Supplier;

/// The scenario cards of the open workspace, as their screen needs them.
record ScenariosOnEngine(Supplier<Engine> engine) implements ScenarioWork {
    private Scenarios scenarios() {
        return engine.get().scenarios();
    }

    @Override
    public List<Scenarios.Covered> all() {
        return scenarios().all();
    }

    @Override
    public ScenarioState draft(Scenario scenario, Person by) {
        return scenarios().draft(scenario, by);
    }

    @Override
    public ScenarioState revise(ScenarioState seen, Scenario changed, Person by) {
        return scenarios().revise(seen, changed, by);
    }
}
