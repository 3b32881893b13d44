package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Role;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `plimsoll people list`.
@Command(name = "list", description = "Lists the people of the workspace with their accounts and roles.")
public final class PeopleListCommand implements Runnable {
    private final Desk desk;

    public PeopleListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            show(engine.keepPeople().current());
        }
    }

    private void show(People people) {
        if (people.members().isEmpty()) {
            desk.terminal()
                    .say("Nobody is listed: every account is a person of its own, with every role but administrator and"
                            + " auditor. Set a list with 'plimsoll people set FILE'.");
        }
        people.members().forEach(member -> desk.terminal().say(Visible.line(line(member))));
    }

    private static String line(People.Member member) {
        List<Person> accounts = member.accounts();
        String others = accounts.subList(1, accounts.size()).stream()
                .map(Person::account)
                .collect(Collectors.joining(", "));
        String roles = member.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        return accounts.getFirst() + (others.isEmpty() ? "" : " (also " + others + ")") + ": "
                + (roles.isEmpty() ? "no role" : roles);
    }
}
