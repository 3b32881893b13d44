package dev.plimsoll.model.amendment;

import dev.plimsoll.model.plan.Person;
import java.util.HashSet;
import java.util.List;

/// A side of an amendment.
///
/// @param name of the service or team, for example `shop-web`
/// @param signatories who may sign for it; one of them does
public record Party(String name, List<Person> signatories) {
    public Party {
        signatories = List.copyOf(signatories);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party of the amendment has no name");
        }
        if (signatories.isEmpty()) {
            throw new IllegalArgumentException("nobody is named who may sign for '" + name + "'");
        }
        if (new HashSet<>(signatories).size() < signatories.size()) {
            throw new IllegalArgumentException("somebody is named twice among those who may sign for '" + name + "'");
        }
    }
}
