package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan break-glass`.
@Command(
        name = "break-glass",
        description =
                "Lets a plan run without its approvals, in your own name; another person must review it afterwards.")
public final class PlanBreakGlassCommand extends PlanActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it cannot wait.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanBreakGlassCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().breakGlass(seen, by, reason);
    }

    @Override
    String told(PlanState after, Person by) {
        return by + " broke the glass of plan " + after.id()
                + "; it cannot be archived until another person has reviewed that.";
    }
}
