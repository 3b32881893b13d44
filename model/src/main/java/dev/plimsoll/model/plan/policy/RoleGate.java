package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Whether a role of the person knows the action.
public final class RoleGate {
    private RoleGate() {}

    static Gate of(People people, Intent intent) {
        return of(people, intent.by(), intent.action(), intent.action().verb() + " a plan");
    }

    /// The same for other records than plans.
    ///
    /// @param action what the role must know
    /// @param deed what the person wants to do, in words: `sign an amendment`
    public static Gate of(People people, Person by, PlanAction action, String deed) {
        String roles = people.roles(by).stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        String can = Arrays.stream(Role.values())
                .filter(role -> role.may().contains(action))
                .map(Role::title)
                .collect(Collectors.joining(" or "));
        String is = roles.isEmpty() ? "has no role" : "is " + roles;
        return Gate.of(
                "Role",
                people.may(by, action),
                by + " " + is + ".",
                by + " " + is + " and may not " + deed + "; it takes the role of " + can
                        + ", given in the list of people.");
    }
}
