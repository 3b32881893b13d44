package dev.plimsoll.engine.audit;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.RoleGate;
import java.util.List;
import java.util.function.Supplier;

/// Lets through who has a role for what they want to do with records of one kind, and notes in the ledger whom it
/// refuses.
///
/// @param people the list that holds now; may block
/// @param kind what the ledger calls such a record: `scenario`
/// @param record what people call one, with its article: `a scenario card`
public record RoleCheck(Supplier<People> people, KeepRefusals refusals, String kind, String record) {
    /// @param subject its name, or its title while it has none
    /// @throws dev.plimsoll.model.Refusal if no role of this person lets them do it
    public void require(PlanAction action, Person by, String verb, String subject) {
        require(action, by, verb, subject, "");
    }

    /// The same where content stays as it is when this is refused.
    ///
    /// @param before digest of that content
    public void require(PlanAction action, Person by, String verb, String subject, String before) {
        refusals.require(
                new Ruling(List.of(RoleGate.of(people.get(), by, action, verb + " " + record))),
                new KeepRefusals.Attempt(by, kind + " " + verb, subject, "", before),
                by + " may not " + verb + " " + record + ".");
    }
}
