package dev.plimsoll.model.plan.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who works in a workspace: the accounts of each person and their roles. Two accounts of a person count once.
///
/// @param members empty when nobody wrote a list: then every account is a person of its own with every role but
///     administrator and auditor, and only the separation of duties stands
/// @param checklists the team's own items for lanes; a lane without an entry has the standard ones
public record People(
        List<Member> members,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Lane, List<String>> checklists) {
    /// Nobody wrote a list.
    public static final People UNLISTED = new People(List.of());

    private static final Set<Role> UNLISTED_ROLES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)));
    private static final Set<Role> STRANGER = Collections.unmodifiableSet(EnumSet.of(Role.OBSERVER));

    /// @param accounts the same person under each; the first is the name that is shown
    /// @param roles may be empty: such a person may read, and stop a run
    public record Member(List<Person> accounts, Set<Role> roles) {
        public Member {
            accounts = List.copyOf(accounts);
            roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
            if (accounts.isEmpty()) {
                throw new IllegalArgumentException("somebody in the list of people has no account");
            }
        }
    }

    /// People who review by the standard lists.
    public People(List<Member> members) {
        this(members, Map.of());
    }

    @JsonCreator
    public People {
        members = List.copyOf(members);
        checklists = checklists == null ? Map.of() : copy(checklists);
        Map<Person, Member> seen = new HashMap<>();
        for (Member member : members) {
            for (Person account : member.accounts()) {
                if (seen.put(account, member) != null) {
                    throw new IllegalArgumentException("the account '" + account + "' is listed twice");
                }
            }
        }
    }

    private static Map<Lane, List<String>> copy(Map<Lane, List<String>> lists) {
        Map<Lane, List<String>> copy = new EnumMap<>(Lane.class);
        lists.forEach((lane, items) -> copy.put(lane, List.copyOf(items)));
        return Collections.unmodifiableMap(copy);
    }

    /// What a reviewer of a lane looks at, in order.
    public List<String> checklist(Lane lane) {
        return checklists.getOrDefault(lane, LaneChecklist.standard(lane));
    }

    /// The roles of an account. An account that is not on a written list is an observer.
    public Set<Role> roles(Person account) {
        if (members.isEmpty()) {
            return UNLISTED_ROLES;
        }
        return members.stream()
                .filter(member -> member.accounts().contains(account))
                .findFirst()
                .map(Member::roles)
                .orElse(STRANGER);
    }

    /// Whether a role of the account lets it do this. Everybody may read, and stop a run.
    public boolean may(Person account, PlanAction action) {
        return action == PlanAction.READ
                || action == PlanAction.STOP
                || roles(account).stream().anyMatch(role -> role.may().contains(action));
    }

    /// Whether the account may speak for a lane.
    public boolean speaksFor(Person account, Lane lane) {
        return roles(account).stream().anyMatch(role -> role.lane() == lane);
    }

    /// The person behind an account: the first of their accounts.
    public Person person(Person account) {
        return members.stream()
                .filter(member -> member.accounts().contains(account))
                .findFirst()
                .map(member -> member.accounts().getFirst())
                .orElse(account);
    }

    /// Whether two accounts belong to one person.
    public boolean same(Person one, Person other) {
        return person(one).equals(person(other));
    }

    /// Whether the person behind an account is behind one of these too.
    public boolean among(Collection<Person> accounts, Person account) {
        return accounts.stream().anyMatch(one -> same(one, account));
    }
}
