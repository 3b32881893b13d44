package dev.plimsoll.model.drill;

import dev.plimsoll.model.plan.Person;
import java.util.Locale;

/// Who plays which part.
///
/// @param role for example `on call` or `customer support`
public record DrillRole(String role, Person person) {
    public DrillRole {
        role = role.strip();
        if (role.isEmpty()) {
            throw new IllegalArgumentException("a role has a name");
        }
    }

    /// Whether it speaks for customers.
    public boolean support() {
        return role.toLowerCase(Locale.ROOT).contains("support");
    }
}
