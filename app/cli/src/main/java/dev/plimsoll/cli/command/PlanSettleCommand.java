package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan settle`.
@Command(
        name = "settle",
        description = "Settles a comment; for who raised it, or for a reviewer who did not write the plan.")
public final class PlanSettleCommand extends PlanActCommand {
    @Parameters(index = "1", paramLabel = "NUMBER", description = "The comment's number.")
    private int comment;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", description = "How it was settled.")
    private String text;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanSettleCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().settle(seen, by, comment, text);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Comment " + comment + " of plan " + after.id() + " is settled by " + by + ".";
    }
}
