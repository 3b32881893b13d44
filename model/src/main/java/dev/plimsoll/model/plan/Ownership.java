package dev.plimsoll.model.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who answers for what, besides the plan's owner. Each of them acknowledges the plan before its first run.
///
/// @param environment owner of the environment
/// @param deputy stands in for the plan's owner
/// @param operators who may run it
/// @param product speaks for the product
/// @param support tells customers
/// @param incidentLead leads if it becomes an incident; not an author
public record Ownership(
        Person environment,
        Person deputy,
        List<Person> operators,
        Person product,
        Person support,
        Person incidentLead) {
    public Ownership {
        operators = List.copyOf(operators);
        if (operators.isEmpty()) {
            throw new IllegalArgumentException("the ownership names at least one operator");
        }
    }

    /// Everybody that it names, once.
    public Set<Person> persons() {
        Set<Person> all = new LinkedHashSet<>(List.of(environment, deputy, product, support, incidentLead));
        all.addAll(operators);
        return all;
    }
}
