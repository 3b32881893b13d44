package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan withdraw`.
@Command(name = "withdraw", description = "Gives a plan up; 'trash restore' takes it up again.")
public final class PlanWithdrawCommand extends PlanActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanWithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().withdraw(seen, by, reason);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Plan " + after.id() + " is withdrawn by " + by + ".";
    }
}
