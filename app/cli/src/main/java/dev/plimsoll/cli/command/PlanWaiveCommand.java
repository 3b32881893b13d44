package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan waive`.
@Command(name = "waive", description = "Sets a gate aside for a time, for this content only; not for an author.")
public final class PlanWaiveCommand extends PlanActCommand {
    @Option(names = "--gate", paramLabel = "NAME", required = true, description = "As 'plan check' names it.")
    private String gate;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(names = "--days", paramLabel = "NUMBER", defaultValue = "7", description = "How long. Default: 7.")
    private int days;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanWaiveCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().waive(seen, by, gate, reason, Duration.ofDays(days));
    }

    @Override
    String told(PlanState after, Person by) {
        return "Gate '" + gate + "' of plan " + after.id() + " is waived by " + by + " for " + days + " days.";
    }
}
