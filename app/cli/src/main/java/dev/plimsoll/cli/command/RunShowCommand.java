package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.RunJson;
import dev.plimsoll.cli.run.RunText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll run show`.
@Command(name = "show", description = "Shows a run: verdict, measurements, consumers, timeline.")
public final class RunShowCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public RunShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            Run run = engine.runs().get(id);
            desk.terminal()
                    .print(
                            json
                                    ? RunJson.render(run)
                                    : RunText.show(run, desk.terminal().ansi()));
        }
    }
}
