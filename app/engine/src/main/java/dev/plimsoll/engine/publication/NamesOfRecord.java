package dev.plimsoll.engine.publication;

import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.audience.KnownNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The names in the record of an incident, a drill or a session: people with what they were to it, and its systems.
final class NamesOfRecord {
    private static final String COLLEAGUE = "a colleague";
    private static final String OWNER = "the owner";

    private NamesOfRecord() {}

    /// @param runs the run with a name, where it is kept
    static KnownNames of(People people, IncidentState state, Function<RunId, Stream<Run>> runs) {
        Map<String, String> roles = everybody(people);
        state.events().forEach(event -> roles.putIfAbsent(event.by().account(), COLLEAGUE));
        put(roles, state.incident().owner(), OWNER);
        Set<String> internal = new HashSet<>(state.incident().services());
        state.incident().links().runs().stream().flatMap(runs).forEach(run -> internal.addAll(systems(run.plan())));
        return KnownNames.of(roles, internal, Set.of());
    }

    static KnownNames of(People people, DrillState state) {
        Map<String, String> roles = everybody(people);
        state.events().stream().map(DrillEvent::by).forEach(by -> roles.putIfAbsent(by.account(), COLLEAGUE));
        state.drill().roles().forEach(role -> put(roles, role.person(), "the " + role.role()));
        put(roles, state.drill().owner(), "the facilitator");
        return KnownNames.of(roles, Set.of(), Set.of());
    }

    static KnownNames of(People people, ExperimentPlan plan) {
        Map<String, String> roles = everybody(people);
        put(roles, plan.author(), "the author");
        put(roles, plan.owner(), OWNER);
        return KnownNames.of(roles, systems(plan), Set.of());
    }

    private static Map<String, String> everybody(People people) {
        Map<String, String> roles = new TreeMap<>();
        people.members()
                .forEach(member -> member.accounts().forEach(account -> roles.put(account.account(), COLLEAGUE)));
        return roles;
    }

    private static void put(Map<String, String> roles, Person person, String role) {
        roles.put(person.account(), role);
    }

    private static Set<String> systems(ExperimentPlan plan) {
        Set<String> names =
                new HashSet<>(Set.of(plan.scope().environment(), plan.scope().service()));
        plan.consumers().forEach(consumer -> names.add(consumer.name()));
        plan.faults().forEach(fault -> names.add(fault.id()));
        return names;
    }
}
