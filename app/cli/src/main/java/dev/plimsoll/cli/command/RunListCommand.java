package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.RunListFormat;
import dev.plimsoll.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll run list` and `plimsoll runs`.
@Command(name = "list", description = "Lists the runs of the workspace.")
public final class RunListCommand implements Runnable {
    private final Desk desk;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv. Default: text.")
    private RunListFormat format;

    @SuppressWarnings("NullAway.Init") // picocli sets the option before it runs the command
    public RunListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(format.render(engine.runs().all()));
        }
    }
}
