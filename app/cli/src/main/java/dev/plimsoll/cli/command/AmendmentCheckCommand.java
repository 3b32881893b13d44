package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.amendment.AmendmentRules;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll amendment check`.
@Command(
        name = "check",
        description = "Shows the gates between an amendment and its effect.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every gate is open", "3:error", "4:a gate is closed"})
public final class AmendmentCheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "AMENDMENT", description = "For example A1.")
    private AmendmentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentCheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            AmendmentRules rules = engine.amendments().rules();
            AmendmentState state = engine.amendments().find().get(id);
            desk.terminal().print(AmendmentText.gates(rules, state));
            desk.terminal().say(AmendmentText.stage(rules, state));
            return rules.closed(state).isEmpty() ? 0 : ExitCode.REFUSED;
        }
    }
}
