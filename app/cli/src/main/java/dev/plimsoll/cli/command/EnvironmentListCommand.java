package dev.plimsoll.cli.command;

import dev.plimsoll.cli.environment.EnvironmentText;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;

/// `plimsoll environment list`.
@Command(name = "list", description = "Lists the environments with their owners, and what is not acknowledged.")
public final class EnvironmentListCommand implements Runnable {
    private final Desk desk;

    public EnvironmentListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal()
                    .print(EnvironmentText.list(
                            engine.environments().all(), engine.keepPeople().current()));
        }
    }
}
