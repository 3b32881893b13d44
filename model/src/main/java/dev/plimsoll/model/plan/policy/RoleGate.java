package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Whether a role of the person knows the action.
final class RoleGate {
    private RoleGate() {}

    static Gate of(People people, Intent intent) {
        String roles =
                people.roles(intent.by()).stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        String can = Arrays.stream(Role.values())
                .filter(role -> role.may().contains(intent.action()))
                .map(Role::title)
                .collect(Collectors.joining(" or "));
        String is = roles.isEmpty() ? "has no role" : "is " + roles;
        return people.may(intent.by(), intent.action())
                ? new Gate("Role", true, intent.by() + " " + is + ".")
                : new Gate(
                        "Role",
                        false,
                        intent.by() + " " + is + " and may not "
                                + intent.action().verb() + " a plan; it takes the role of " + can
                                + ", given in the list of people.");
    }
}
