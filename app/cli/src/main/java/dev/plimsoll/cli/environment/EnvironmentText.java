package dev.plimsoll.cli.environment;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.policy.People;
import java.util.List;

/// Ownership cards of environments for people to read in a terminal.
public final class EnvironmentText {
    private EnvironmentText() {}

    /// One line a card.
    public static String list(List<EnvironmentState> cards, People people) {
        Table table = new Table().row("CARD", "ENVIRONMENT", "OWNER", "STATE");
        cards.forEach(state -> table.row(
                state.id().value(), state.card().name(), state.card().owner().account(), standing(state, people)));
        return table.render("");
    }

    private static String standing(EnvironmentState state, People people) {
        long open = state.card().roles().keySet().stream()
                .filter(person -> !people.among(state.acknowledged(), person))
                .count();
        return open == 0 ? "acknowledged by all" : Words.count(open, "acknowledgement") + " missing";
    }

    /// A whole card.
    public static String show(EnvironmentState state, People people) {
        EnvironmentCard card = state.card();
        Table table =
                new Table().row("Environment", state.id() + "  " + card.name()).row("State", standing(state, people));
        card.roles()
                .forEach((person, roles) -> table.row(
                        person.account(),
                        roles
                                + (people.among(state.acknowledged(), person)
                                        ? ", acknowledged"
                                        : ", not acknowledged")));
        card.objectives().forEach(objective -> table.row("Objective", objective));
        card.boundaries().forEach(boundary -> table.row("Boundary", boundary));
        table.row("Rollback", card.rollback()).row("Digest", card.digest());
        Table history = new Table();
        state.events().forEach(event -> history.row(event.at().toString(), what(event) + " by " + event.by()));
        return table.render("") + "\nHistory\n" + history.render("  ");
    }

    private static String what(EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentEvent.Drafted _ -> "drafted";
            case EnvironmentEvent.Revised _ -> "revised";
            case EnvironmentEvent.Acknowledged _ -> "acknowledged";
        };
    }
}
