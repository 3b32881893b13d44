package dev.plimsoll.reports.compile;

import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who answered for the environment of a run, by role, and within which boundaries, as its card was when the run began.
/// Accounts stay on the card.
final class EnvironmentRoles {
    private static final int MOST_LINES = 20;

    private EnvironmentRoles() {}

    /// The card as it was at a moment; empty when there was none yet.
    static Optional<EnvironmentState> at(EnvironmentState card, Instant moment) {
        var before = card.events().stream()
                .filter(event -> !event.at().isAfter(moment))
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(new EnvironmentState(card.id(), before));
    }

    static List<Block> of(EnvironmentState state) {
        EnvironmentCard card = state.card();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Who answers for the environment"));
        blocks.add(new Block.Table(
                "Roles on the card " + state.id() + " when the run began",
                List.of(
                        Block.Column.text("Role", 40),
                        Block.Column.number("People", 20),
                        Block.Column.number("Acknowledged", 40)),
                List.of(
                        row(state, "Owner", List.of(card.owner())),
                        row(state, "Deputy", List.of(card.deputy())),
                        row(state, "Operators", card.operators()),
                        row(state, "Product owner", List.of(card.product())),
                        row(state, "Holders of the kill switch", card.killHolders()))));
        List<Text> lines = new ArrayList<>();
        card.objectives().stream().limit(MOST_LINES).forEach(line -> lines.add(said("Objective", line)));
        card.boundaries().stream().limit(MOST_LINES).forEach(line -> lines.add(said("Boundary", line)));
        lines.add(said("Rollback", card.rollback()));
        blocks.add(new Block.Bullets(lines));
        return blocks;
    }

    private static List<Text> row(EnvironmentState state, String role, List<Person> people) {
        long acknowledged =
                people.stream().filter(state.acknowledged()::contains).count();
        return List.of(
                Text.of(role), Text.of(String.valueOf(people.size())), Text.of(acknowledged + " of " + people.size()));
    }

    private static Text said(String what, String words) {
        return Text.of(what + ": “" + Words.cut(words, 600) + "”");
    }
}
