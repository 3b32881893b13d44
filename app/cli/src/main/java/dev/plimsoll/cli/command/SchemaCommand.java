package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFormat;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.model.plan.PlanSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll schema`.
@Command(
        name = "schema",
        description = "Prints the JSON Schema that 'diff --format json', or the file of a plan, follows.")
public final class SchemaCommand implements Runnable {
    /// What has a schema.
    enum Of {
        DIFF,
        PLAN
    }

    private final Terminal terminal;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "diff",
            description = "diff, or plan: the file that 'plan export' writes. Default: diff.")
    private Of of = Of.DIFF;

    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(of == Of.PLAN ? PlanSchema.text() : DiffFormat.jsonSchema());
    }
}
