package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll plan export`.
@Command(
        name = "export",
        description = {
            "Writes the content of a plan as a JSON file, for example for a git repository; 'schema --of plan' describes it.",
            "The same plan gives the same bytes. History and approvals stay in the workspace."
        })
public final class PlanExportCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        OutputFile.require(file);
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(plan);
            OutputFile.write(file, PlanDocument.write(state.plan()));
            desk.terminal()
                    .say("Plan " + state.id() + " is written to " + file + "; its digest is "
                            + state.plan().digest() + ".");
        }
    }
}
