package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which signatures of the present content count, and whose are missing. One person counts once, under whichever
/// account; an author never does; nor does somebody whose role has been taken away since.
final class Signatures {
    private final AmendmentState state;
    private final People people;

    Signatures(AmendmentState state, People people) {
        this.state = state;
        this.people = people;
    }

    /// The first of each party that counts.
    List<AmendmentEvent.Signed> counted() {
        List<AmendmentEvent.Signed> counted = new ArrayList<>();
        for (AmendmentEvent.Signed signature : state.signatures()) {
            boolean used = counted.stream()
                    .anyMatch(one ->
                            people.same(one.by(), signature.by()) || one.party().equals(signature.party()));
            if (!used
                    && !people.among(state.authors(), signature.by())
                    && people.may(signature.by(), AmendmentAction.SIGN.known())) {
                counted.add(signature);
            }
        }
        return counted;
    }

    Optional<AmendmentEvent.Signed> of(String party) {
        return counted().stream().filter(one -> one.party().equals(party)).findFirst();
    }

    /// The one that the person behind an account has given, for whichever party.
    Optional<AmendmentEvent.Signed> by(Person account) {
        return counted().stream().filter(one -> people.same(one.by(), account)).findFirst();
    }

    boolean complete() {
        return !state.amendment().consumers().isEmpty()
                && state.amendment().parties().stream()
                        .allMatch(party -> of(party.name()).isPresent());
    }

    /// One for each party.
    List<Gate> gates() {
        return state.amendment().parties().stream().map(this::gate).toList();
    }

    private Gate gate(Party party) {
        String name = "Signature of " + party.name();
        return of(party.name())
                .map(signed -> new Gate(name, true, "Signed by " + signed.by() + " at " + signed.at() + "."))
                .orElseGet(() -> new Gate(
                        name,
                        false,
                        "Nobody has signed digest " + state.amendment().digest().substring(0, 12) + " for "
                                + party.name() + "; " + who(party) + "."));
    }

    /// Who can still sign for a party: its signatories without the authors.
    private String who(Party party) {
        List<Person> able = party.signatories().stream()
                .filter(person -> !people.among(state.authors(), person))
                .toList();
        return able.isEmpty()
                ? names(party.signatories()) + " wrote the amendment; name somebody else who may sign for it"
                : names(able) + " can, with 'amendment sign " + state.id() + " --for " + party.name() + "'";
    }

    static String names(List<Person> persons) {
        return persons.stream().map(Person::account).collect(Collectors.joining(" or "));
    }
}
