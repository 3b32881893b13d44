package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFormat;
import dev.plimsoll.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/// `plimsoll schema`.
@Command(name = "schema", description = "Prints the JSON Schema that 'diff --format json' follows.")
public final class SchemaCommand implements Runnable {
    private final Terminal terminal;

    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(DiffFormat.jsonSchema());
    }
}
