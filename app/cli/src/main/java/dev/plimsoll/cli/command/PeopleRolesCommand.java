package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.Role;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `plimsoll people roles`.
@Command(name = "roles", description = "Shows what each role may do with plans; nothing lies outside this table.")
public final class PeopleRolesCommand implements Runnable {
    private final Desk desk;

    public PeopleRolesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Table table = new Table();
        for (Role role : Role.values()) {
            String may = role.may().stream().map(PlanAction::verb).collect(Collectors.joining(", "));
            table.row(role.title(), may);
        }
        desk.terminal().print(table.render(""));
    }
}
