package dev.plimsoll.model.environment.policy;

import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Risk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the environment of a plan has an owner, and everybody whom its card names has acknowledged it. In the
/// sandbox no card is asked for; one that is there counts.
public final class EnvironmentGate {
    private static final String NAME = "Environment";

    private EnvironmentGate() {}

    /// @param cards all of the workspace; of several about one environment the newest holds
    /// @param people so that it does not matter under which account somebody acknowledged
    /// @return empty where nothing is asked for
    public static Optional<Gate> of(ExperimentPlan plan, List<EnvironmentState> cards, People people) {
        String environment = plan.scope().environment();
        Optional<EnvironmentState> card =
                cards.stream().filter(one -> one.isOf(environment)).findFirst();
        if (card.isEmpty()) {
            return Risk.leavesSandbox(plan)
                    ? Optional.of(new Gate(
                            NAME,
                            false,
                            "Nobody has said who owns the environment '" + environment
                                    + "'; keep a card of it with 'environment new'."))
                    : Optional.empty();
        }
        return Optional.of(acknowledged(card.get(), people));
    }

    private static Gate acknowledged(EnvironmentState card, People people) {
        String missing = card.card().roles().entrySet().stream()
                .filter(named -> !people.among(card.acknowledged(), named.getKey()))
                .map(named -> named.getKey() + " (" + named.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Gate.of(
                NAME,
                missing.isEmpty(),
                "Everybody whom the card of '" + card.card().name() + "' names has acknowledged it.",
                missing + " did not acknowledge the card of '" + card.card().name()
                        + "' as it is now; each does so with 'environment acknowledge " + card.id() + "'.");
    }
}
