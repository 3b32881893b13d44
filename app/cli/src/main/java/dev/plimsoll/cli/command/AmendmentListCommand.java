package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll amendment list`.
@Command(name = "list", description = "Lists the amendments of the workspace.")
public final class AmendmentListCommand implements Runnable {
    private final Desk desk;

    public AmendmentListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            List<AmendmentState> all = engine.amendments().find().all();
            if (all.isEmpty()) {
                desk.terminal().say("No amendment yet; write one with 'plimsoll amendment new BASE REVISION'.");
            } else {
                desk.terminal().print(AmendmentText.list(engine.amendments().rules(), all));
            }
        }
    }
}
