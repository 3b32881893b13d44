package dev.plimsoll.cli.scenario;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Scenario cards for people to read in a terminal.
public final class ScenarioText {
    private ScenarioText() {}

    /// One line a card.
    public static String list(List<Covered> cards) {
        Table table = new Table().row("CARD", "STATE", "LAST EXERCISED", "PLANS", "RUNBOOK", "OWNER", "TITLE");
        for (Covered covered : cards) {
            Scenario card = covered.card().scenario();
            table.row(
                    covered.card().id().value(),
                    state(card),
                    last(covered),
                    plans(card),
                    card.runbook() == null ? "-" : card.runbook().value(),
                    card.owner().account(),
                    card.title());
        }
        return table.render("");
    }

    private static String state(Scenario card) {
        return card.complete() ? "complete" : "incomplete: no " + String.join(", no ", card.missing());
    }

    private static String last(Covered covered) {
        return covered.lastExercised().map(Instant::toString).orElse("never");
    }

    private static String plans(Scenario card) {
        return card.plans().isEmpty()
                ? "-"
                : card.plans().stream().map(PlanId::value).collect(Collectors.joining(", "));
    }

    /// A whole card.
    public static String show(Covered covered) {
        Scenario card = covered.card().scenario();
        Table history = new Table();
        covered.card()
                .events()
                .forEach(event -> history.row(
                        event.at().toString(),
                        (event instanceof ScenarioEvent.Drafted ? "drafted by " : "revised by ") + event.by()));
        return new Table()
                        .row("Card", covered.card().id() + "  " + card.title())
                        .row("State", state(card))
                        .row("Trigger", card.trigger())
                        .row("Signs", card.signs())
                        .row("Recover", card.recover())
                        .row("Plans", plans(card))
                        .row(
                                "Runbook",
                                card.runbook() == null ? "-" : card.runbook().value())
                        .row("Last exercised", last(covered))
                        .row("Owner", card.owner().account())
                        .row("Digest", card.digest())
                        .render("")
                + "\nHistory\n" + history.render("  ");
    }

    /// How many cards are written and exercised, and what each other one lacks.
    public static String coverage(List<Covered> cards) {
        long covered = cards.stream().filter(Covered::covered).count();
        StringBuilder text = new StringBuilder(covered + " of " + Words.count(cards.size(), "scenario card")
                + " complete and exercised at least once.\n");
        Table table = new Table();
        cards.stream()
                .filter(card -> !card.covered())
                .forEach(card -> table.row(
                        card.card().id().value(), card.card().scenario().title(), lack(card)));
        return text.append(table.render("")).toString();
    }

    private static String lack(Covered covered) {
        Scenario card = covered.card().scenario();
        String parts = card.complete() ? "" : "incomplete, write " + String.join(" and ", card.missing());
        String never = covered.lastExercised().isPresent()
                ? ""
                : card.plans().isEmpty()
                        ? "never exercised, name a plan that brings it about"
                        : "never exercised, run " + plans(card);
        return parts.isEmpty() || never.isEmpty() ? parts + never : parts + "; " + never;
    }
}
