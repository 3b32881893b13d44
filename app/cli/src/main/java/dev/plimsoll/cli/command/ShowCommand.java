package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Option;

/// What showing one record of the workspace has in common: for people, or as JSON.
abstract class ShowCommand implements Runnable {
    private final Desk desk;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    ShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(json ? json(engine) : text(engine, desk.terminal()));
        }
    }

    abstract String json(Engine engine);

    abstract String text(Engine engine, Terminal terminal);
}
