package dev.plimsoll.engine.report;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.audience.KnownNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The names in the record of a run: people with what they were to it, and its systems.
final class NamesOfRun {
    private static final String AUTHOR = "the author";
    private static final String OPERATOR = "the operator";

    private NamesOfRun() {}

    /// @param card everybody whom the card of the environment names
    static KnownNames of(People people, PlanState plan, Run run, Set<Person> card) {
        Map<String, String> roles = new TreeMap<>();
        people.members()
                .forEach(member -> member.accounts().forEach(account -> roles.put(account.account(), "a colleague")));
        card.forEach(person -> roles.putIfAbsent(person.account(), "a colleague"));
        plan.events().forEach(event -> roles.putIfAbsent(event.by().account(), "a colleague"));
        plan.all(PlanEvent.Approved.class).forEach(approved -> put(roles, approved.by(), "an approver"));
        plan.authors().forEach(author -> put(roles, author, AUTHOR));
        put(roles, run.plan().author(), AUTHOR);
        put(roles, run.plan().owner(), "the owner");
        put(roles, run.start().by(), OPERATOR);
        run.kill().map(kill -> kill.by()).ifPresent(by -> put(roles, by, OPERATOR));
        return KnownNames.of(roles, internal(run.plan()), published(run.plan()));
    }

    private static void put(Map<String, String> roles, Person person, String role) {
        roles.put(person.account(), role);
    }

    private static Set<String> internal(ExperimentPlan plan) {
        Set<String> names = new HashSet<>();
        names.add(plan.scope().environment());
        plan.consumers().forEach(consumer -> names.add(consumer.name()));
        plan.faults().forEach(fault -> names.add(fault.id()));
        if (!plan.scope().service().equalsIgnoreCase(plan.amendment().base().title())) {
            names.add(plan.scope().service());
        }
        return names;
    }

    /// What the contract itself tells its consumers.
    private static Set<String> published(ExperimentPlan plan) {
        Set<String> words = new HashSet<>();
        words.add(plan.amendment().base().title());
        words.add(plan.amendment().title());
        plan.scope().operations().forEach(operation -> words.add(operation.toString()));
        return words;
    }
}
