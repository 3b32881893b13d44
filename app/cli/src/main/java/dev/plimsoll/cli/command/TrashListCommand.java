package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.trash.Trash;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll trash list`.
@Command(
        name = "list",
        description = {
            "Lists what does not hold any more and can be restored: what reports said before they were compiled again,"
                    + " lists of people that were replaced, plans, amendments and documents that were withdrawn, learning"
                    + " cards that were retired, and actions that were cancelled.",
            "What other records said before stays in their own histories; 'plan undo' goes back there."
        })
public final class TrashListCommand implements Runnable {
    private final Desk desk;

    public TrashListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<Trash.Item> items = engine.trash().list();
            if (items.isEmpty()) {
                desk.terminal().say("The trash is empty.");
                return;
            }
            Table table = new Table().row("NAME", "SINCE", "WHAT");
            items.forEach(item ->
                    table.row(item.name(), item.since().isEmpty() ? "-" : item.since(), Visible.line(item.what())));
            desk.terminal().print(table.render(""));
        }
    }
}
