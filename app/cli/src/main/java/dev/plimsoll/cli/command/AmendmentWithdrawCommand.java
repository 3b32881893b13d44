package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll amendment withdraw`.
@Command(
        name = "withdraw",
        description = "Gives an amendment up that is not in effect; 'trash restore' takes it up again.")
public final class AmendmentWithdrawCommand extends AmendmentActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentWithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().withdraw(seen, by, reason);
    }

    @Override
    String told(AmendmentState after, Person by) {
        return "Amendment " + after.id() + " is withdrawn by " + by + ".";
    }
}
