package dev.plimsoll.model.discussion;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.Role;
import dev.plimsoll.model.plan.policy.RoleGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Who may say what about a change. To accept one is to set aside what it breaks, so it takes whoever may waive a
/// gate, and nobody accepts what they wrote themselves.
///
/// @param people who works in the workspace
/// @param authors everybody who wrote a plan or an amendment about these two versions
public record DiscussionPolicy(People people, Collection<Person> authors) {
    public DiscussionPolicy {
        authors = List.copyOf(authors);
    }

    /// In which role somebody does something; empty where nobody wrote a list of people and every role may.
    public String role(Person by, PlanAction action) {
        if (people.members().isEmpty()) {
            return action == PlanAction.WAIVE ? "reviewer" : "";
        }
        return people.roles(by).stream()
                .filter(role -> role.may().contains(action))
                .sorted()
                .map(Role::title)
                .collect(Collectors.joining(" and "));
    }

    public Ruling comment(Person by, String text) {
        return new Ruling(List.of(
                RoleGate.of(people, by, PlanAction.COMMENT, "comment on a change"),
                Gate.of(
                        "Words",
                        !text.isBlank(),
                        "The comment says something.",
                        "The comment is empty; write what you want to say.")));
    }

    /// Who raised a comment settles it, or a reviewer who did not write what it is about.
    public Ruling settle(DiscussionState.Comment comment, Person by) {
        Person raised = comment.said().by();
        return new Ruling(List.of(
                RoleGate.of(people, by, PlanAction.SETTLE, "settle a comment on a change"),
                Gate.of(
                        "Settled",
                        comment.settled() == null,
                        "The comment is open.",
                        "Comment " + comment.number() + " of " + comment.of()
                                + " is settled already; write another comment."),
                Gate.of(
                        "Comment",
                        people.same(raised, by) || (!wrote(by) && people.may(by, PlanAction.APPROVE)),
                        by + " may settle comment " + comment.number() + ".",
                        by + " did not raise comment " + comment.number() + " of " + comment.of() + "; let " + raised
                                + " or a reviewer who did not write the amendment settle it.")));
    }

    /// @param today in UTC
    public Ruling accept(Person by, String reason, LocalDate until, LocalDate today) {
        List<Gate> gates = new ArrayList<>(standing(by));
        gates.add(reason(reason, "A change is accepted with a reason, and it is empty; say why it may go ahead."));
        gates.add(Gate.of(
                "Day",
                !until.isBefore(today),
                "The acceptance holds until " + until + ".",
                "The acceptance would end on " + until + ", and that day is over; name today or a later day."));
        return new Ruling(gates);
    }

    /// Whoever accepted a change, and whoever may accept it, may take that back.
    public Ruling withdraw(DiscussionState.Given given, Person by, String reason) {
        Person accepted = given.said().by();
        return new Ruling(List.of(
                people.same(accepted, by)
                        ? new Gate("Role", true, by + " accepted it.")
                        : RoleGate.of(people, by, PlanAction.WAIVE, "withdraw the acceptance of a change"),
                Gate.of(
                        "Withdrawn",
                        given.withdrawn() == null,
                        "The acceptance stands.",
                        "Acceptance " + given.number() + " of " + given.of()
                                + " is withdrawn already; there is nothing to do."),
                reason(reason, "An acceptance is withdrawn with a reason, and it is empty; say why.")));
    }

    /// Whether an acceptance counts on a day. It does not any more where whoever gave it lost the role, or has become
    /// an author of what they accepted.
    ///
    /// @param today in UTC
    public boolean counts(DiscussionState.Given given, LocalDate today) {
        return given.withdrawn() == null
                && !today.isAfter(given.said().until())
                && standing(given.said().by()).stream().allMatch(Gate::open);
    }

    private List<Gate> standing(Person by) {
        return List.of(
                RoleGate.of(people, by, PlanAction.WAIVE, "accept a change"),
                Gate.of(
                        "Author and acceptance",
                        !wrote(by),
                        by + " did not write the amendment.",
                        by + " wrote a plan or an amendment about these two versions and cannot accept their changes;"
                                + " ask somebody else. Where nobody else works here, a second person joins under"
                                + " an account of their own: at the top right of the window, or with '--as'."));
    }

    private boolean wrote(Person by) {
        return people.among(authors, by);
    }

    private static Gate reason(String reason, String otherwise) {
        return Gate.of("Reason", !reason.isBlank(), "A reason is given.", otherwise);
    }
}
