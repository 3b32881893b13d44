package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.Retirement;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an amendment must say before anybody is asked to sign it.
final class AmendmentTermGates {
    private final AmendmentState state;
    private final AmendmentRecord amendment;
    private final People people;
    private final Surroundings.@Nullable Pair contracts;

    AmendmentTermGates(AmendmentState state, People people, Surroundings around) {
        this.state = state;
        this.amendment = state.amendment();
        this.people = people;
        this.contracts = around.contracts();
    }

    /// In the order in which people work through them.
    List<Gate> all() {
        return List.of(
                rationale(),
                pair(),
                sides(),
                signatories(),
                operations(),
                ObligationGates.latency(amendment.obligations()),
                ObligationGates.retry(amendment.obligations()),
                retirement());
    }

    private Gate rationale() {
        return Gate.of(
                "Rationale",
                !amendment.rationale().isBlank(),
                "It is said why the contract changes.",
                "The rationale is empty; say why the contract changes.");
    }

    private Gate pair() {
        String digest = amendment.base().digest();
        if (digest.equals(amendment.revision().digest())) {
            return new Gate(
                    "Contracts",
                    false,
                    "Base and revision are the same bytes, " + digest.substring(0, 12)
                            + "; name the contract after the change as the revision.");
        }
        return Gate.of(
                "Contracts",
                contracts != null,
                "Both contracts are kept here and can be read.",
                "The contracts " + digest.substring(0, 12) + " and "
                        + amendment.revision().digest().substring(0, 12)
                        + " are not both in this workspace, so that nobody could read what is signed; import the"
                        + " amendment with --contract for both.");
    }

    private Gate sides() {
        if (amendment.consumers().isEmpty()) {
            return new Gate(
                    "Sides", false, "The amendment has no consumer; name at least one with those who may sign for it.");
        }
        List<Party> parties = amendment.parties();
        for (int i = 0; i < parties.size(); i++) {
            for (Party other : parties.subList(i + 1, parties.size())) {
                Optional<Person> both = parties.get(i).signatories().stream()
                        .filter(one -> people.among(other.signatories(), one))
                        .findFirst();
                if (both.isPresent()) {
                    return new Gate(
                            "Sides",
                            false,
                            both.get() + " is named for " + parties.get(i).name() + " and, under this or another"
                                    + " account, for " + other.name()
                                    + "; one person stands on one side, so name somebody else for one of them.");
                }
            }
        }
        return new Gate("Sides", true, "Nobody stands on two sides.");
    }

    private Gate signatories() {
        return amendment.parties().stream()
                .filter(party -> party.signatories().stream().allMatch(one -> people.among(state.authors(), one)))
                .findFirst()
                .map(party -> new Gate(
                        "Signatories",
                        false,
                        "Everybody who may sign for " + party.name() + " ("
                                + Signatures.names(party.signatories())
                                + ") wrote the amendment, and nobody signs what they wrote; name another person."))
                .orElse(new Gate("Signatories", true, "Each party has somebody who may sign and did not write it."));
    }

    private Gate operations() {
        Optional<OperationKey> strange = contracts == null
                ? Optional.empty()
                : amendment.obligations().operations().stream()
                        .filter(operation -> !contracts.operations().contains(operation))
                        .findFirst();
        return Gate.of(
                "Operations",
                strange.isEmpty(),
                "Every obligation is about an operation of the contracts.",
                "An obligation is about " + strange.map(OperationKey::toString).orElse("")
                        + ", which neither contract has; correct the operation.");
    }

    /// The old version may not go before the amendment holds, nor before the contract itself has promised.
    private Gate retirement() {
        Retirement retirement = amendment.obligations().retirement();
        LocalDate gone = retirement == null ? null : retirement.sunset();
        if (gone == null) {
            return new Gate("Deprecation", true, "No day is named on which the old version goes.");
        }
        LocalDate holds = amendment.effective().date();
        if (gone.isBefore(holds)) {
            return new Gate(
                    "Deprecation",
                    false,
                    "The old version goes on " + gone + ", and the amendment takes effect on " + holds
                            + " only; let it go then or later.");
        }
        return promised(gone)
                .map(entry -> new Gate(
                        "Deprecation",
                        false,
                        "The old version goes on " + gone + ", and the contract promises " + entry.getKey() + " until "
                                + entry.getValue() + " (x-sunset); let it go then or later."))
                .orElse(new Gate("Deprecation", true, "The old version goes on " + gone + ", as its contract allows."));
    }

    private Optional<Map.Entry<OperationKey, LocalDate>> promised(LocalDate gone) {
        return contracts == null
                ? Optional.empty()
                : contracts.sunsets().entrySet().stream()
                        .filter(entry -> gone.isBefore(entry.getValue()))
                        .findFirst();
    }
}
