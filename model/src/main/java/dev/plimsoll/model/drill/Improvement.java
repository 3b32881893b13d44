package dev.plimsoll.model.drill;

import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;

/// What is to be better afterwards.
///
/// @param verification how one will know: a test, an experiment, the next drill
public record Improvement(String what, Person owner, LocalDate due, String verification) {
    public Improvement {
        if (what.isBlank() || verification.isBlank()) {
            throw new IllegalArgumentException("an improvement says what is done and how that is verified");
        }
    }
}
