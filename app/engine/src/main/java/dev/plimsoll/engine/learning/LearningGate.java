package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.RoleGate;
import java.util.List;
import java.util.function.Supplier;

/// Whether somebody may change what is learned, and whether a change can follow. A refusal is noted in the ledger.
final class LearningGate {
    private final Supplier<People> people;
    private final KeepRefusals refusals;

    LearningGate(Supplier<People> people, KeepRefusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    People people() {
        return people.get();
    }

    /// @param record with its article: `an incident`
    /// @param subject its name, or its title while it has none
    /// @throws dev.plimsoll.model.Refusal if no role of this person lets them do it
    void require(PlanAction action, Person by, String verb, String record, String subject) {
        Gate role = RoleGate.of(people.get(), by, action, verb + " " + record);
        require(List.of(role), by, verb, record, subject);
    }

    /// The same for gates of its own.
    void require(List<Gate> gates, Person by, String verb, String record, String subject) {
        String kind = record.substring(record.indexOf(' ') + 1);
        refusals.require(
                new Ruling(gates),
                new KeepRefusals.Attempt(by, kind + " " + verb, subject, "", ""),
                by + " may not " + verb + " " + record + ".");
    }

    /// Makes a change that the record itself may not allow.
    ///
    /// @throws Problem with the record's own reason
    static <S> S follow(Supplier<S> change) {
        try {
            return change.get();
        } catch (IllegalArgumentException impossible) {
            String reason = String.valueOf(impossible.getMessage());
            throw new Problem(Sentence.begin(reason) + ".", "Nothing was changed.", impossible);
        }
    }
}
