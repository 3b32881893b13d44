package dev.plimsoll.cli.command;

import dev.plimsoll.cli.procedure.ProcedureText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll procedure list`.
@Command(name = "list", description = "Lists the procedures of the workspace and when each was exercised last.")
public final class ProcedureListCommand implements Runnable {
    private final Desk desk;

    public ProcedureListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal()
                    .print(
                            engine.procedures().find().all().isEmpty()
                                    ? "No procedure yet; keep one with 'plimsoll procedure new FILE'.\n"
                                    : ProcedureText.list(engine.procedures().find()));
        }
    }
}
