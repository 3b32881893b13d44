package dev.plimsoll.engine.environment;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The ownership cards of environments.
public final class Environments {
    private final Workspace workspace;
    private final Supplier<People> people;
    private final KeepRefusals refusals;
    private final RoleCheck roles;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public Environments(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.people = people;
        this.refusals = refusals;
        this.roles = new RoleCheck(people, refusals, "environment", "the card of an environment");
        this.clock = clock;
    }

    /// All cards, newest first.
    public List<EnvironmentState> all() {
        return workspace.records().environments().all();
    }

    /// @throws Problem if the workspace has no such card
    public EnvironmentState get(EnvironmentId id) {
        return workspace
                .records()
                .environments()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no environment " + id + " in "
                                + workspace.place().name() + ".",
                        "List the environments of the workspace, or name another workspace."));
    }

    /// @throws Refusal if this person may not write cards
    /// @throws Problem if the environment has a card
    public EnvironmentState draft(EnvironmentCard card, Person by) {
        roles.require(PlanAction.DRAFT, by, "draft", card.name());
        all().stream().filter(one -> one.isOf(card.name())).findFirst().ifPresent(one -> {
            throw new Problem(
                    "The environment '" + card.name() + "' has a card, " + one.id() + ".",
                    "Change it with 'environment revise " + one.id() + "'.");
        });
        return workspace.records().environments().create(new EnvironmentEvent.Drafted(clock.instant(), by, card));
    }

    /// A changed card has to be acknowledged again. Whoever it names as its owner or deputy may change it, and nobody
    /// else.
    ///
    /// @param seen what the writer was looking at; a newer content in the workspace is a conflict
    public EnvironmentState revise(EnvironmentState seen, EnvironmentCard changed, Person by) {
        if (changed.equals(seen.card())) {
            return seen;
        }
        requireOneOf(
                List.of(seen.card().owner(), seen.card().deputy()),
                by,
                "revise",
                seen,
                "only its owner and deputy change it");
        return workspace
                .records()
                .environments()
                .append(seen, new EnvironmentEvent.Revised(clock.instant(), by, changed));
    }

    /// Takes on the part that the card gives to this person.
    public EnvironmentState acknowledge(EnvironmentState seen, Person by) {
        requireOneOf(
                List.copyOf(seen.card().roles().keySet()),
                by,
                "acknowledge",
                seen,
                "the card does not name this person");
        return workspace
                .records()
                .environments()
                .append(
                        seen,
                        new EnvironmentEvent.Acknowledged(
                                clock.instant(), by, seen.card().digest()));
    }

    private void requireOneOf(List<Person> persons, Person by, String verb, EnvironmentState seen, String rule) {
        if (!people.get().among(persons, by)) {
            String why = by + " is none of " + persons + ", and " + rule + "; let one of them do it.";
            refusals.keep(
                    new KeepRefusals.Attempt(
                            by,
                            "environment " + verb,
                            seen.id().value(),
                            "",
                            seen.card().digest()),
                    why);
            throw new Refusal(by + " may not " + verb + " environment " + seen.id() + ".", why);
        }
    }
}
