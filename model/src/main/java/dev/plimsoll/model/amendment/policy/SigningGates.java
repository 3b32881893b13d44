package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.util.List;
import java.util.Optional;

/// The separation of duties in signing. It looks at persons, so that a second account changes nothing.
final class SigningGates {
    private final AmendmentState state;
    private final People people;
    private final AmendmentIntent intent;
    private final Person by;

    SigningGates(AmendmentState state, People people, AmendmentIntent intent) {
        this.state = state;
        this.people = people;
        this.intent = intent;
        this.by = intent.by();
    }

    List<Gate> all() {
        Optional<Party> party = state.amendment().party(intent.party());
        return party.map(named -> List.of(signatory(named), author(), side(), once(named)))
                .orElseGet(() -> List.of(unknown()));
    }

    private Gate unknown() {
        String parties = String.join(
                ", ", state.amendment().parties().stream().map(Party::name).toList());
        return new Gate(
                "Party",
                false,
                "'" + intent.party() + "' is no party of amendment " + state.id() + "; its parties are " + parties
                        + ".");
    }

    private Gate signatory(Party party) {
        return Gate.of(
                "Signatory",
                party.signatories().contains(by),
                by + " may sign for " + party.name() + ".",
                by + " is not named among those who may sign for " + party.name() + "; let "
                        + Signatures.names(party.signatories()) + " sign, or revise the amendment to name " + by + ".");
    }

    private Gate author() {
        return Gate.of(
                "Author and signatory",
                !people.among(state.authors(), by),
                by + " did not write amendment " + state.id() + ".",
                by + " wrote amendment " + state.id()
                        + " and cannot sign it for anybody; let another signatory read and sign it.");
    }

    /// One person is one side.
    private Gate side() {
        return new Signatures(state, people)
                .by(by)
                .filter(signed -> !signed.party().equals(intent.party()))
                .map(signed -> new Gate(
                        "One side",
                        false,
                        by + " has signed for " + signed.party() + " already"
                                + (signed.by().equals(by) ? "" : ", as " + signed.by())
                                + ", and one person signs for one side only; let another person sign for "
                                + intent.party() + "."))
                .orElse(new Gate("One side", true, by + " has signed for no other party."));
    }

    private Gate once(Party party) {
        return new Signatures(state, people)
                .of(party.name())
                .map(signed -> new Gate(
                        "Signed once",
                        false,
                        signed.by() + " has signed this content for " + party.name()
                                + " already; nothing more is needed from this party."))
                .orElse(new Gate("Signed once", true, party.name() + " has not signed this content yet."));
    }
}
