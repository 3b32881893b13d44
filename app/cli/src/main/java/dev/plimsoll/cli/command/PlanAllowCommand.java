package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan allow`.
@Command(
        name = "allow",
        description = "Allows a deviation from the baseline for a time, with these values; not for an author.")
public final class PlanAllowCommand extends PlanActCommand {
    @Option(names = "--setting", paramLabel = "NAME", required = true, description = "As 'plan show' names it.")
    private String setting;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(names = "--days", paramLabel = "NUMBER", defaultValue = "7", description = "How long. Default: 7.")
    private int days;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanAllowCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().allow(seen, by, setting, reason, Duration.ofDays(days));
    }

    @Override
    String told(PlanState after, Person by) {
        return "The deviation of '" + setting + "' in plan " + after.id() + " is allowed by " + by + " for " + days
                + " days.";
    }
}
